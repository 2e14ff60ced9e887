-- Fails unless deploy/invoice.sql is there.
BEGIN;

SELECT id, request_number, refund_waits FROM invoices WHERE false;
SELECT invoice_id, format FROM invoice_files WHERE false;
SELECT tax_code, rate_permille FROM product_taxes WHERE false;
SELECT from_state, event, to_state FROM invoice_transitions WHERE false;
SELECT 1 / count(*) FROM invoice_access;
SELECT 'invoices_one_blue'::regclass, 'invoices_one_correction'::regclass;

ROLLBACK;
