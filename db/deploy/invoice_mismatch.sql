-- An invoice that the bureau issued with other facts than ours stands there: it keeps its number and a state of its own, and only a red one leads out.
BEGIN;

ALTER TABLE invoices
    ADD COLUMN issued_title_sealed bytea,  -- the title at the bureau where it is not ours to the letter; sealed under 'invoices.issued_title:<id>'
    ADD COLUMN issued_amount_fen   bigint CHECK (issued_amount_fen > 0), -- amount and tax at the bureau where they are not ours
    ADD COLUMN issued_tax_fen      bigint,
    ADD CONSTRAINT invoices_issued_amounts CHECK ((issued_tax_fen IS NULL) = (issued_amount_fen IS NULL) AND issued_tax_fen BETWEEN 0 AND issued_amount_fen),
    DROP CONSTRAINT invoices_state_check,
    ADD CONSTRAINT invoices_state_check
        CHECK (state IN ('waiting', 'requested', 'issued', 'failed', 'mismatched', 'reversing', 'reversed', 'withdrawn')),
    DROP CONSTRAINT invoices_reason_check,
    ADD CONSTRAINT invoices_reason_check CHECK (reason IN ('correction', 'refund', 'staff', 'mismatch')),
    DROP CONSTRAINT invoices_issued,
    ADD CONSTRAINT invoices_issued CHECK (state NOT IN ('issued', 'mismatched', 'reversing', 'reversed')
        OR (issued_at IS NOT NULL AND invoice_number IS NOT NULL));

DROP INDEX invoices_one_blue;
CREATE UNIQUE INDEX invoices_one_blue ON invoices (order_id) WHERE kind = 'blue' AND state IN ('waiting', 'requested', 'issued', 'failed', 'mismatched');

GRANT UPDATE (issued_title_sealed, issued_amount_fen, issued_tax_fen) ON invoices TO lnca_api, lnca_worker;

-- Those that count as failed so far are asked for again: what stands there is then known.
ALTER TABLE invoices DISABLE TRIGGER invoices_transition;
UPDATE invoices SET state = 'requested', last_event = 'request' WHERE state = 'failed' AND failure = 'mismatch';
ALTER TABLE invoices ENABLE TRIGGER invoices_transition;
INSERT INTO jobs (id, kind, unique_key, payload, state, run_at, created_at)
SELECT id, 'query_invoice', 'query_invoice:' || lpad(id::text, 19, '0'), lpad(id::text, 19, '0'), 'ready', now(), now()
  FROM invoices WHERE state = 'requested' AND failure = 'mismatch'
ON CONFLICT DO NOTHING;

COMMIT;
