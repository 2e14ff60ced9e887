-- The persons of a batch: they have an account once the batch is paid, and an end when they do not want the certificate or never come. Money that
-- the provider cannot give back is paid back otherwise.
BEGIN;

ALTER TABLE orders ALTER COLUMN account_id DROP NOT NULL;
-- Nobody gets an account because somebody else typed the number: only when there is a paid order for that person.
ALTER TABLE orders ADD CONSTRAINT orders_has_account CHECK (account_id IS NOT NULL OR (batch_id IS NOT NULL AND paid_at IS NULL));
CREATE INDEX orders_awaiting_holder ON orders (paid_at, id) WHERE state = 'awaiting_holder';
GRANT INSERT (id, mobile_sealed, mobile_index, password_hash, language, large_type, created_at) ON accounts TO lnca_worker;
-- Drafts of batches that nobody touches any more go with the persons in their rows.
CREATE INDEX orders_batch_drafts ON orders (updated_at, id) WHERE type = 'batch' AND state = 'draft';
GRANT DELETE ON orders TO lnca_worker;

ALTER TABLE refunds DROP CONSTRAINT refunds_cause_check;
ALTER TABLE refunds ADD CONSTRAINT refunds_causes CHECK (cause IN ('requested', 'late', 'surplus', 'holder'));
ALTER TABLE refunds ADD COLUMN otherwise_note text CHECK (length(otherwise_note) BETWEEN 1 AND 200); -- how finance paid it back without the provider
ALTER TABLE refunds DROP CONSTRAINT refunds_accepted;
ALTER TABLE refunds ADD CONSTRAINT refunds_accepted CHECK (state NOT IN ('submitted', 'succeeded') OR otherwise_note IS NOT NULL
    OR (provider_number IS NOT NULL AND accepted_at IS NOT NULL));
ALTER TABLE refunds ADD CONSTRAINT refunds_otherwise CHECK (otherwise_note IS NULL OR state = 'succeeded');
GRANT UPDATE (otherwise_note) ON refunds TO lnca_api;

CREATE OR REPLACE FUNCTION refunds_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NOT EXISTS (SELECT 1 FROM payments p JOIN orders o ON o.id = NEW.order_id WHERE p.id = NEW.payment_id
                       AND ((p.order_id = o.id AND p.amount_fen = NEW.amount_fen AND NEW.cause <> 'holder')
                            OR (p.order_id = o.batch_id AND o.amount_fen = NEW.amount_fen AND NEW.cause IN ('requested', 'holder')))
                       AND p.state = CASE NEW.cause WHEN 'surplus' THEN 'surplus' ELSE 'succeeded' END) THEN
            RAISE EXCEPTION 'refund % has no payment that fits', NEW.id USING ERRCODE = 'LN004';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.note_sealed IS NULL AND to_jsonb(NEW) - 'note_sealed' = to_jsonb(OLD) - 'note_sealed' THEN
        RETURN NEW;
    END IF;
    IF OLD.state IN ('declined', 'succeeded', 'closed') OR (NEW.order_id, NEW.payment_id, NEW.amount_fen, NEW.cause)
        IS DISTINCT FROM (OLD.order_id, OLD.payment_id, OLD.amount_fen, OLD.cause) THEN
        RAISE EXCEPTION 'refund % is fixed', OLD.id USING ERRCODE = 'LN004';
    END IF;
    RETURN NEW;
END $$;

COMMIT;
