-- Fails unless deploy/idempotency.sql is there.
BEGIN;

SELECT FROM idempotency_keys WHERE false;

ROLLBACK;
