-- Fails unless deploy/jobs_by_kind.sql is there.
BEGIN;

SELECT 1 / count(*) FROM pg_indexes WHERE indexname = 'jobs_ready' AND indexdef LIKE '%(kind, run\_at, id)%';

ROLLBACK;
