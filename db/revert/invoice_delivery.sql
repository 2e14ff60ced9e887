-- Takes back deploy/invoice_delivery.sql.
BEGIN;

DROP TABLE invoice_deliveries;

COMMIT;
