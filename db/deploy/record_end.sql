-- What names people goes from invoices, claims and bindings too when the record of their order ends.
BEGIN;

ALTER TABLE invoices ALTER COLUMN title_sealed DROP NOT NULL, ALTER COLUMN title_index DROP NOT NULL;
ALTER TABLE bindings ALTER COLUMN account_reference_sealed DROP NOT NULL;

CREATE OR REPLACE FUNCTION invoices_check_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'waiting' OR NEW.last_event <> 'open' OR NEW.title_sealed IS NULL OR NEW.title_index IS NULL THEN
            RAISE EXCEPTION 'invoice % must begin waiting, with a title', NEW.id USING ERRCODE = 'LN001';
        END IF;
        RETURN NEW;
    END IF;
    IF (NEW.id, NEW.order_id, NEW.account_id, NEW.kind, NEW.reverses_id, NEW.replaces_id, NEW.amount_fen, NEW.tax_fen)
            IS DISTINCT FROM (OLD.id, OLD.order_id, OLD.account_id, OLD.kind, OLD.reverses_id, OLD.replaces_id, OLD.amount_fen, OLD.tax_fen)
        OR NEW.title_sealed IS DISTINCT FROM OLD.title_sealed AND NEW.title_sealed IS NOT NULL THEN
        RAISE EXCEPTION 'invoice % is fixed', OLD.id USING ERRCODE = 'LN003';
    END IF;
    IF NEW.title_sealed IS NULL AND NOT EXISTS (SELECT FROM orders o WHERE o.id = NEW.order_id AND o.erased_at IS NOT NULL) THEN
        RAISE EXCEPTION 'invoice % keeps its title as long as its order its record', OLD.id USING ERRCODE = 'LN003';
    END IF;
    IF NEW.state = OLD.state AND NEW.last_event = OLD.last_event THEN
        RETURN NEW;
    END IF;
    IF NEW.title_sealed IS NULL OR NOT EXISTS (SELECT 1 FROM invoice_transitions t
                   WHERE t.from_state = OLD.state AND t.event = NEW.last_event AND t.to_state = NEW.state) THEN
        RAISE EXCEPTION 'invoice % may not go from % to % by %', OLD.id, OLD.state, NEW.state, NEW.last_event USING ERRCODE = 'LN001';
    END IF;
    RETURN NEW;
END $$;

GRANT UPDATE (title_sealed, title_index, note) ON invoices TO lnca_worker;
GRANT DELETE ON invoice_files TO lnca_worker;
GRANT UPDATE (account_reference_sealed) ON bindings TO lnca_worker;

COMMIT;
