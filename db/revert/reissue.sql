-- Takes back deploy/reissue.sql; abandoned intents are lost.
BEGIN;

DROP INDEX jobs_dead;
DELETE FROM issuances WHERE state = 'abandoned';
DROP INDEX issuances_order;
ALTER TABLE issuances DROP CONSTRAINT issuances_state;
ALTER TABLE issuances ADD CONSTRAINT issuances_state_check CHECK (state IN ('intended', 'signed'));
ALTER TABLE issuances ADD CONSTRAINT issuances_order UNIQUE (order_id);
CREATE OR REPLACE FUNCTION issuances_check_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'signed' OR (NEW.order_id, NEW.claim_id, NEW.serial, NEW.profile_hash, NEW.tbs_sm3, NEW.lint_certificate_sealed)
        IS DISTINCT FROM (OLD.order_id, OLD.claim_id, OLD.serial, OLD.profile_hash, OLD.tbs_sm3, OLD.lint_certificate_sealed) THEN
        RAISE EXCEPTION 'issuance % is fixed', OLD.id USING ERRCODE = 'LN003';
    END IF;
    RETURN NEW;
END $$;

COMMIT;
