-- Takes back deploy/jobs_by_kind.sql.
BEGIN;

DROP INDEX jobs_ready;
CREATE INDEX jobs_ready ON jobs (run_at, id) WHERE state = 'ready';

COMMIT;
