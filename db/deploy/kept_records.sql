-- A certificate that was extended has its key and its proof of identity from an earlier order, so both orders' records end with the last certificate of
-- the key; the applicant's words about a refund go with the record. Indexes by order and claim: the unique ones cover only the first certificate of a key.
BEGIN;

CREATE INDEX certificates_of_order ON certificates (order_id, id DESC);
CREATE INDEX certificates_of_claim ON certificates (claim_id);
CREATE INDEX issuances_of_order ON issuances (order_id);
CREATE INDEX claims_order ON claims (order_id);
CREATE INDEX extensions_order ON extensions (order_id);
CREATE INDEX extensions_account ON extensions (account_id);
CREATE INDEX key_uses_account ON key_uses (account_id);
CREATE INDEX authorizations_order ON authorizations (order_id);

CREATE OR REPLACE FUNCTION orders_check_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.erased_at IS NOT NULL AND OLD.erased_at IS NULL AND EXISTS (
        SELECT FROM certificates c JOIN certificates k ON k.claim_id = c.claim_id
         WHERE c.order_id = OLD.id AND k.not_after > now() - interval '5 years') THEN
        RAISE EXCEPTION 'the record of order % must be kept', OLD.id USING ERRCODE = 'LN003';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION refunds_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NOT EXISTS (SELECT 1 FROM payments p WHERE p.id = NEW.payment_id AND p.order_id = NEW.order_id AND p.amount_fen = NEW.amount_fen
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

GRANT UPDATE (note_sealed) ON refunds TO lnca_worker;

COMMIT;
