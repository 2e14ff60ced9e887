-- Takes back deploy/invoice_search.sql.
BEGIN;

DROP INDEX invoices_ended;

COMMIT;
