-- Fails unless deploy/invoice_search.sql is there.
BEGIN;

SELECT 'invoices_ended'::regclass;

ROLLBACK;
