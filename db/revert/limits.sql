-- Takes back deploy/limits.sql with all its data.
BEGIN;

DROP TABLE limit_events;

COMMIT;
