-- Fails unless deploy/jobs.sql is there.
BEGIN;

SELECT FROM jobs WHERE false;

ROLLBACK;
