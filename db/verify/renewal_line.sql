-- Fails unless deploy/renewal_line.sql is there.
BEGIN;

SELECT 1 / count(*) FROM pg_indexes WHERE indexname = 'orders_open_renewal' AND indexdef LIKE '%(line_id)%';

ROLLBACK;
