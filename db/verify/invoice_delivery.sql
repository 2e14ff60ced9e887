-- Fails unless deploy/invoice_delivery.sql is there.
BEGIN;

SELECT id, invoice_id, target_sealed, state, failure, created_at, ended_at FROM invoice_deliveries WHERE false;
SELECT 1 / has_column_privilege('lnca_worker', 'invoice_deliveries', 'state', 'UPDATE')::int;

ROLLBACK;
