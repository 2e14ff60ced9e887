-- Takes back deploy/refund.sql; who got money back is lost.
BEGIN;

DROP TABLE reconciliation_differences, reconciliations, bill_rows, refunds;
DROP FUNCTION refunds_check();
DROP INDEX payments_paid_day, payments_state;

COMMIT;
