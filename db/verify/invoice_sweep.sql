-- Fails unless deploy/invoice_sweep.sql is there.
BEGIN;

SELECT 1 / count(*) FROM pg_indexes WHERE indexname = 'invoices_issued_at';

ROLLBACK;
