-- Takes back deploy/batch_holder.sql; only while no unpaid batch has persons and nothing was paid back otherwise.
BEGIN;

CREATE OR REPLACE FUNCTION refunds_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NOT EXISTS (SELECT 1 FROM payments p JOIN orders o ON o.id = NEW.order_id WHERE p.id = NEW.payment_id
                       AND ((p.order_id = o.id AND p.amount_fen = NEW.amount_fen)
                            OR (p.order_id = o.batch_id AND o.amount_fen = NEW.amount_fen AND NEW.cause = 'requested'))
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

REVOKE UPDATE (otherwise_note) ON refunds FROM lnca_api;
ALTER TABLE refunds DROP CONSTRAINT refunds_otherwise;
ALTER TABLE refunds DROP CONSTRAINT refunds_accepted;
ALTER TABLE refunds ADD CONSTRAINT refunds_accepted CHECK (state NOT IN ('submitted', 'succeeded') OR (provider_number IS NOT NULL AND accepted_at IS NOT NULL));
ALTER TABLE refunds DROP COLUMN otherwise_note;
ALTER TABLE refunds DROP CONSTRAINT refunds_causes;
ALTER TABLE refunds ADD CONSTRAINT refunds_cause_check CHECK (cause IN ('requested', 'late', 'surplus'));
REVOKE DELETE ON orders FROM lnca_worker;
DROP INDEX orders_batch_drafts;
REVOKE INSERT (id, mobile_sealed, mobile_index, password_hash, language, large_type, created_at) ON accounts FROM lnca_worker;
DROP INDEX orders_awaiting_holder;
ALTER TABLE orders DROP CONSTRAINT orders_has_account;
ALTER TABLE orders ALTER COLUMN account_id SET NOT NULL;

COMMIT;
