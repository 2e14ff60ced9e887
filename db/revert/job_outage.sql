-- Takes back deploy/job_outage.sql.
BEGIN;

ALTER TABLE jobs DROP COLUMN outages;

COMMIT;
