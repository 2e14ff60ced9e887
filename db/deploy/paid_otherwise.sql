-- Refunds that finance paid back without the provider have a kind of their own in the daily comparison: they are no difference, unless the provider's
-- bill says that it gave the money back, too.
BEGIN;

ALTER TABLE bill_rows ADD COLUMN given_back boolean NOT NULL DEFAULT false;
ALTER TABLE reconciliations ADD COLUMN paid_otherwise bigint NOT NULL DEFAULT 0;
ALTER TABLE reconciliation_differences DROP CONSTRAINT reconciliation_differences_kind_check;
ALTER TABLE reconciliation_differences ADD CONSTRAINT reconciliation_differences_kinds
    CHECK (kind IN ('missing_here', 'missing_there', 'amount') OR (subject = 'refund' AND kind IN ('paid_otherwise', 'paid_twice')));
CREATE INDEX refunds_otherwise_day ON refunds (finished_at) WHERE otherwise_note IS NOT NULL;

COMMIT;
