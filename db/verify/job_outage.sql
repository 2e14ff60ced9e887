-- Fails unless deploy/job_outage.sql is there.
BEGIN;

SELECT outages FROM jobs WHERE false;

ROLLBACK;
