-- Due jobs are found kind by kind: a long queue of one kind must not be read through to find the few of another.
BEGIN;

DROP INDEX jobs_ready;
CREATE INDEX jobs_ready ON jobs (kind, run_at, id) WHERE state = 'ready';

COMMIT;
