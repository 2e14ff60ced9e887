-- Takes back deploy/invoice_sweep.sql.
BEGIN;

DROP INDEX invoices_issued_at;

COMMIT;
