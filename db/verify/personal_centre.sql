-- Fails unless deploy/personal_centre.sql is there.
BEGIN;

SELECT 'data_exports'::regclass, 'accounts_closed'::regclass, 'orders_over'::regclass;
SELECT 1 / count(*) FROM pg_trigger WHERE tgname = 'certificates_erasure';
SELECT 1 / count(*) FROM pg_trigger WHERE tgname = 'orders_erasure';

ROLLBACK;
