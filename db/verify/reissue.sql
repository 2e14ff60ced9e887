-- Fails unless deploy/reissue.sql is there.
BEGIN;

SELECT 'issuances_order'::regclass, 'jobs_dead'::regclass;
SELECT 1 / count(*) FROM pg_constraint WHERE conname = 'issuances_state';

ROLLBACK;
