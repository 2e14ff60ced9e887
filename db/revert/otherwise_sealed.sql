-- Takes back deploy/otherwise_sealed.sql; words that were sealed cannot be opened here.
BEGIN;

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
    IF NEW.note_sealed IS NULL AND NEW.decision_note IS NULL
        AND NEW.otherwise_note IS NOT DISTINCT FROM (CASE WHEN OLD.otherwise_note IS NOT NULL THEN '-' END)
        AND to_jsonb(NEW) - '{note_sealed,decision_note,otherwise_note}'::text[] = to_jsonb(OLD) - '{note_sealed,decision_note,otherwise_note}'::text[]
        AND EXISTS (SELECT FROM orders o WHERE o.id = NEW.order_id AND o.erased_at IS NOT NULL) THEN
        RETURN NEW;
    END IF;
    IF OLD.state IN ('declined', 'succeeded', 'closed') OR (NEW.order_id, NEW.payment_id, NEW.amount_fen, NEW.cause, coalesce(OLD.number, NEW.number))
        IS DISTINCT FROM (OLD.order_id, OLD.payment_id, OLD.amount_fen, OLD.cause, NEW.number) THEN
        RAISE EXCEPTION 'refund % is fixed', OLD.id USING ERRCODE = 'LN004';
    END IF;
    IF OLD.number IS NULL AND NEW.number <> NEW.id AND NOT EXISTS (SELECT 1 FROM refunds n WHERE n.id = NEW.number AND n.payment_id = NEW.payment_id) THEN
        RAISE EXCEPTION 'refund % has the number of another payment', OLD.id USING ERRCODE = 'LN004';
    END IF;
    RETURN NEW;
END $$;

ALTER TABLE refunds DROP CONSTRAINT refunds_otherwise_words;
ALTER TABLE refunds DROP CONSTRAINT refunds_otherwise_note_check;
ALTER TABLE refunds ADD CONSTRAINT refunds_otherwise_note_check CHECK (length(otherwise_note) BETWEEN 1 AND 200);
ALTER TABLE refunds DROP COLUMN otherwise_note_sealed;

COMMIT;
