-- Fails unless deploy/limits.sql is there.
BEGIN;

SELECT FROM limit_events WHERE false;

ROLLBACK;
