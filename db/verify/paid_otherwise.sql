-- Fails unless deploy/paid_otherwise.sql is there.
BEGIN;

SELECT paid_otherwise FROM reconciliations WHERE false;
SELECT given_back FROM bill_rows WHERE false;
SELECT 'refunds_otherwise_day'::regclass;
SELECT 1 / count(*) FROM pg_constraint WHERE conname = 'reconciliation_differences_kinds';

ROLLBACK;
