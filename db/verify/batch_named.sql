-- Fails unless deploy/batch_named.sql is there.
BEGIN;

SELECT 'orders_open'::regclass, 'orders_batch_person'::regclass;
SELECT 1 / count(*) FROM pg_indexes WHERE indexname = 'orders_open' AND indexdef NOT LIKE '%awaiting_holder%';

ROLLBACK;
