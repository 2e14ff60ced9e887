-- Fails unless deploy/batch_grant.sql is there.
BEGIN;

SELECT 1 / (confdeltype = 'n')::int FROM pg_constraint WHERE conname = 'batches_grant';
SELECT 1 / count(*) FROM pg_constraint WHERE conname = 'batches_grant';

ROLLBACK;
