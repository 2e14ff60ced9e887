-- Fails unless deploy/record_end.sql is there.
BEGIN;

SELECT 1 / has_column_privilege('lnca_worker', 'invoices', 'title_sealed', 'UPDATE')::int;
SELECT 1 / has_column_privilege('lnca_worker', 'bindings', 'account_reference_sealed', 'UPDATE')::int;

ROLLBACK;
