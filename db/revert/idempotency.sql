-- Takes back deploy/idempotency.sql with all its data.
BEGIN;

DROP TABLE idempotency_keys;

COMMIT;
