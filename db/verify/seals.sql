-- Fails unless deploy/seals.sql is there.
BEGIN;

SELECT 'seals'::regclass, 'seal_kinds'::regclass;
SELECT 1 / has_table_privilege('lnca_worker', 'seals', 'DELETE')::int;

ROLLBACK;
