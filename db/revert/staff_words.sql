-- Takes back deploy/staff_words.sql; the words that went are gone.
BEGIN;

REVOKE UPDATE (reason) ON review_reasons FROM lnca_worker;
REVOKE SELECT ON reviews, review_reasons FROM lnca_worker;
REVOKE UPDATE (state_text) ON certificates FROM lnca_worker;
REVOKE UPDATE (decided_at, decided_by, decision_note, otherwise_note) ON refunds FROM lnca_worker;

CREATE OR REPLACE VIEW refund_numbers AS
SELECT r.number AS id, r.payment_id, CASE WHEN count(*) = 1 THEN min(r.order_id) ELSE p.order_id END AS order_id, sum(r.amount_fen)::bigint AS amount_fen,
    count(*) AS refunds, r.state, r.provider_number, r.accepted_at, r.finished_at, r.otherwise_note
FROM refunds r JOIN payments p ON p.id = r.payment_id
WHERE r.number IS NOT NULL
GROUP BY r.number, r.payment_id, p.order_id, r.state, r.provider_number, r.accepted_at, r.finished_at, r.otherwise_note;

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
    IF OLD.state IN ('declined', 'succeeded', 'closed') OR (NEW.order_id, NEW.payment_id, NEW.amount_fen, NEW.cause, coalesce(OLD.number, NEW.number))
        IS DISTINCT FROM (OLD.order_id, OLD.payment_id, OLD.amount_fen, OLD.cause, NEW.number) THEN
        RAISE EXCEPTION 'refund % is fixed', OLD.id USING ERRCODE = 'LN004';
    END IF;
    IF OLD.number IS NULL AND NEW.number <> NEW.id AND NOT EXISTS (SELECT 1 FROM refunds n WHERE n.id = NEW.number AND n.payment_id = NEW.payment_id) THEN
        RAISE EXCEPTION 'refund % has the number of another payment', OLD.id USING ERRCODE = 'LN004';
    END IF;
    RETURN NEW;
END $$;

COMMIT;
