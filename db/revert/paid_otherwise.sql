-- Takes back deploy/paid_otherwise.sql; days with such refunds can be compared again.
BEGIN;

DROP INDEX refunds_otherwise_day;
DELETE FROM reconciliation_differences WHERE kind IN ('paid_otherwise', 'paid_twice');
ALTER TABLE reconciliation_differences DROP CONSTRAINT reconciliation_differences_kinds;
ALTER TABLE reconciliation_differences ADD CONSTRAINT reconciliation_differences_kind_check CHECK (kind IN ('missing_here', 'missing_there', 'amount'));
ALTER TABLE reconciliations DROP COLUMN paid_otherwise;
ALTER TABLE bill_rows DROP COLUMN given_back;

COMMIT;
