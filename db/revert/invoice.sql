-- Takes back deploy/invoice.sql; all invoices are lost.
BEGIN;

DROP TABLE invoice_token_fetches, invoice_access, invoice_files, invoices, invoice_transitions, product_taxes;
DROP FUNCTION invoices_check_transition();

COMMIT;
