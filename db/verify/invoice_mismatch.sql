-- Fails unless deploy/invoice_mismatch.sql is there.
BEGIN;

SELECT issued_title_sealed, issued_amount_fen, issued_tax_fen FROM invoices WHERE false;
SELECT 1 / (position('mismatched' IN pg_get_constraintdef(oid)) > 0)::int FROM pg_constraint WHERE conname = 'invoices_state_check';

ROLLBACK;
