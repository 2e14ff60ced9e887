-- Takes back deploy/invoice_mismatch.sql: what stands with other facts counts as failed again.
BEGIN;

ALTER TABLE invoices DISABLE TRIGGER invoices_transition;
UPDATE invoices SET state = 'failed', last_event = 'fail' WHERE state = 'mismatched';
UPDATE invoices SET reason = 'staff' WHERE reason = 'mismatch';
ALTER TABLE invoices ENABLE TRIGGER invoices_transition;

DROP INDEX invoices_one_blue;
CREATE UNIQUE INDEX invoices_one_blue ON invoices (order_id) WHERE kind = 'blue' AND state IN ('waiting', 'requested', 'issued', 'failed');

ALTER TABLE invoices
    DROP COLUMN issued_title_sealed,
    DROP COLUMN issued_amount_fen,
    DROP COLUMN issued_tax_fen,
    DROP CONSTRAINT invoices_state_check,
    ADD CONSTRAINT invoices_state_check CHECK (state IN ('waiting', 'requested', 'issued', 'failed', 'reversing', 'reversed', 'withdrawn')),
    DROP CONSTRAINT invoices_reason_check,
    ADD CONSTRAINT invoices_reason_check CHECK (reason IN ('correction', 'refund', 'staff')),
    DROP CONSTRAINT invoices_issued,
    ADD CONSTRAINT invoices_issued CHECK (state NOT IN ('issued', 'reversing', 'reversed') OR (issued_at IS NOT NULL AND invoice_number IS NOT NULL));

COMMIT;
