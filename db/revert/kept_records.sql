-- Takes back deploy/kept_records.sql.
BEGIN;

REVOKE UPDATE (note_sealed) ON refunds FROM lnca_worker;

CREATE OR REPLACE FUNCTION refunds_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NOT EXISTS (SELECT 1 FROM payments p WHERE p.id = NEW.payment_id AND p.order_id = NEW.order_id AND p.amount_fen = NEW.amount_fen
                       AND p.state = CASE NEW.cause WHEN 'surplus' THEN 'surplus' ELSE 'succeeded' END) THEN
            RAISE EXCEPTION 'refund % has no payment that fits', NEW.id USING ERRCODE = 'LN004';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.state IN ('declined', 'succeeded', 'closed') OR (NEW.order_id, NEW.payment_id, NEW.amount_fen, NEW.cause)
        IS DISTINCT FROM (OLD.order_id, OLD.payment_id, OLD.amount_fen, OLD.cause) THEN
        RAISE EXCEPTION 'refund % is fixed', OLD.id USING ERRCODE = 'LN004';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION orders_check_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.erased_at IS NOT NULL AND OLD.erased_at IS NULL AND EXISTS (
        SELECT FROM certificates c WHERE c.order_id = OLD.id AND c.not_after > now() - interval '5 years') THEN
        RAISE EXCEPTION 'the record of order % must be kept', OLD.id USING ERRCODE = 'LN003';
    END IF;
    RETURN NEW;
END $$;

DROP INDEX certificates_of_order, certificates_of_claim, issuances_of_order, claims_order, extensions_order, extensions_account, key_uses_account,
    authorizations_order;

COMMIT;
