-- Takes back deploy/record_end.sql.
BEGIN;

REVOKE UPDATE (account_reference_sealed) ON bindings FROM lnca_worker;
REVOKE DELETE ON invoice_files FROM lnca_worker;
REVOKE UPDATE (title_sealed, title_index, note) ON invoices FROM lnca_worker;

CREATE OR REPLACE FUNCTION invoices_check_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'waiting' OR NEW.last_event <> 'open' THEN
            RAISE EXCEPTION 'invoice % must begin waiting', NEW.id USING ERRCODE = 'LN001';
        END IF;
        RETURN NEW;
    END IF;
    IF (NEW.id, NEW.order_id, NEW.account_id, NEW.kind, NEW.reverses_id, NEW.replaces_id, NEW.amount_fen, NEW.tax_fen, NEW.title_sealed)
        IS DISTINCT FROM (OLD.id, OLD.order_id, OLD.account_id, OLD.kind, OLD.reverses_id, OLD.replaces_id, OLD.amount_fen, OLD.tax_fen,
        OLD.title_sealed) THEN
        RAISE EXCEPTION 'invoice % is fixed', OLD.id USING ERRCODE = 'LN003';
    END IF;
    IF NEW.state = OLD.state AND NEW.last_event = OLD.last_event THEN
        RETURN NEW;
    END IF;
    IF NOT EXISTS (SELECT 1 FROM invoice_transitions t
                   WHERE t.from_state = OLD.state AND t.event = NEW.last_event AND t.to_state = NEW.state) THEN
        RAISE EXCEPTION 'invoice % may not go from % to % by %', OLD.id, OLD.state, NEW.state, NEW.last_event USING ERRCODE = 'LN001';
    END IF;
    RETURN NEW;
END $$;

-- What was taken out does not come back: an empty value stands for it.
ALTER TABLE invoices DISABLE TRIGGER invoices_transition;
UPDATE invoices SET title_sealed = '', title_index = '' WHERE title_sealed IS NULL;
ALTER TABLE invoices ENABLE TRIGGER invoices_transition;
UPDATE bindings SET account_reference_sealed = '' WHERE account_reference_sealed IS NULL;
ALTER TABLE invoices ALTER COLUMN title_sealed SET NOT NULL, ALTER COLUMN title_index SET NOT NULL;
ALTER TABLE bindings ALTER COLUMN account_reference_sealed SET NOT NULL;

COMMIT;
