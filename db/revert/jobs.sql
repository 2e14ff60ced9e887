-- Takes back deploy/jobs.sql with all its data.
BEGIN;

DROP TABLE jobs;

COMMIT;
