-- Suspending, resuming and revoking certificates (core/certificate/certificate_state.c).
BEGIN;

ALTER TABLE certificates ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE certificates ADD COLUMN suspended_by bigint REFERENCES staff (id); -- somebody else must revoke
ALTER TABLE certificates ADD COLUMN state_text text; -- why, in the words of who did it last
ALTER TABLE certificates ADD CONSTRAINT certificates_reason CHECK ((state = 'valid') = (revoke_reason IS NULL)
    AND (state = 'suspended') = (revoke_reason IS NOT DISTINCT FROM 6));

-- What was issued stays as it is, and what was revoked never comes back.
CREATE FUNCTION certificates_check_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.id, NEW.order_id, NEW.claim_id, NEW.issuance_id, NEW.authority_id, NEW.account_id, NEW.serial, NEW.public_key, NEW.pem_sealed,
        NEW.not_before, NEW.not_after) IS DISTINCT FROM (OLD.id, OLD.order_id, OLD.claim_id, OLD.issuance_id, OLD.authority_id, OLD.account_id,
        OLD.serial, OLD.public_key, OLD.pem_sealed, OLD.not_before, OLD.not_after) THEN
        RAISE EXCEPTION 'certificate % is fixed', OLD.id USING ERRCODE = 'LN003';
    END IF;
    IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (('valid', 'suspended'), ('suspended', 'valid'), ('suspended', 'revoked')) THEN
        RAISE EXCEPTION 'certificate % may not go from % to %', OLD.id, OLD.state, NEW.state USING ERRCODE = 'LN001';
    END IF;
    IF OLD.state = 'revoked' AND (NEW.revoked_at, NEW.revoke_reason) IS DISTINCT FROM (OLD.revoked_at, OLD.revoke_reason) THEN
        RAISE EXCEPTION 'certificate % is revoked', OLD.id USING ERRCODE = 'LN001';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER certificates_update BEFORE UPDATE ON certificates FOR EACH ROW EXECUTE FUNCTION certificates_check_update();

GRANT UPDATE (state, revoked_at, revoke_reason, suspended_by, state_text, version) ON certificates TO lnca_api;

COMMIT;
