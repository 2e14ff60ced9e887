-- What staff wrote about a person goes with the record: why fields were refused, why a certificate was suspended, what finance said about a refund. That
-- one was paid back otherwise stays, for the books. A share that lapses overtakes, in the worker, a wish that finance has not answered.
BEGIN;

-- As before, but all words about a refund may go once the record of its order has ended, and only then.
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

-- As before, but not parted by words, which go with each order's record.
CREATE OR REPLACE VIEW refund_numbers AS
SELECT r.number AS id, r.payment_id, CASE WHEN count(*) = 1 THEN min(r.order_id) ELSE p.order_id END AS order_id, sum(r.amount_fen)::bigint AS amount_fen,
    count(*) AS refunds, r.state, r.provider_number, r.accepted_at, r.finished_at, max(r.otherwise_note) AS otherwise_note
FROM refunds r JOIN payments p ON p.id = r.payment_id
WHERE r.number IS NOT NULL
GROUP BY r.number, r.payment_id, p.order_id, r.state, r.provider_number, r.accepted_at, r.finished_at;

GRANT UPDATE (decided_at, decided_by, decision_note, otherwise_note) ON refunds TO lnca_worker;
GRANT UPDATE (state_text) ON certificates TO lnca_worker;
GRANT SELECT ON reviews, review_reasons TO lnca_worker;
GRANT UPDATE (reason) ON review_reasons TO lnca_worker;

-- The words of records that have ended already.
UPDATE refunds r SET note_sealed = NULL, decision_note = NULL, otherwise_note = CASE WHEN r.otherwise_note IS NOT NULL THEN '-' END
  FROM orders o WHERE o.id = r.order_id AND o.erased_at IS NOT NULL;
UPDATE review_reasons n SET reason = '' FROM reviews r JOIN orders o ON o.id = r.order_id WHERE r.id = n.review_id AND o.erased_at IS NOT NULL;
UPDATE certificates SET state_text = NULL WHERE erased_at IS NOT NULL;
UPDATE invoices SET failure_detail = NULL WHERE title_sealed IS NULL;

COMMIT;
