-- Takes back deploy/personal_centre.sql. Refused by the constraints once something was erased: what is gone cannot come back.
BEGIN;

CREATE OR REPLACE FUNCTION issuances_check_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'intended' OR (NEW.order_id, NEW.claim_id, NEW.serial, NEW.profile_hash, NEW.tbs_sm3, NEW.lint_certificate_sealed)
        IS DISTINCT FROM (OLD.order_id, OLD.claim_id, OLD.serial, OLD.profile_hash, OLD.tbs_sm3, OLD.lint_certificate_sealed) THEN
        RAISE EXCEPTION 'issuance % is fixed', OLD.id USING ERRCODE = 'LN003';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION certificates_check_update() RETURNS trigger LANGUAGE plpgsql AS $$
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

REVOKE UPDATE (certificate_sealed, lint_certificate_sealed) ON issuances FROM lnca_worker;
REVOKE UPDATE (pem_sealed, device_name, erased_at) ON certificates FROM lnca_worker;
REVOKE DELETE ON identities, identity_verifications, materials, order_people, authorizations FROM lnca_worker;
REVOKE UPDATE (mobile_sealed, mobile_index, erased_at) ON accounts FROM lnca_worker;

DROP TRIGGER orders_erasure ON orders;
DROP FUNCTION orders_check_erasure();
DROP TRIGGER certificates_erasure ON certificates;
DROP FUNCTION certificates_check_erasure();
ALTER TABLE certificates DROP COLUMN erased_at, ALTER COLUMN pem_sealed SET NOT NULL;
ALTER TABLE orders DROP CONSTRAINT orders_complete, DROP CONSTRAINT orders_handler, DROP COLUMN erased_at,
    ALTER COLUMN holder_mobile_sealed SET NOT NULL, ALTER COLUMN holder_mobile_index SET NOT NULL,
    ADD CONSTRAINT orders_complete CHECK (state IN ('draft', 'closed') OR (holder_name_sealed IS NOT NULL
        AND document_number_index IS NOT NULL AND verification_id IS NOT NULL AND submitted_at IS NOT NULL)),
    ADD CONSTRAINT orders_handler CHECK (state IN ('draft', 'closed') OR holder_kind <> 'enterprise' OR handler_document_index IS NOT NULL);
DROP TABLE data_exports;
ALTER TABLE accounts DROP COLUMN erased_at, DROP COLUMN mobile_changed_at,
    ALTER COLUMN mobile_sealed SET NOT NULL, ALTER COLUMN mobile_index SET NOT NULL;
UPDATE sessions SET end_reason = 'ended' WHERE end_reason IN ('mobile', 'closed');
ALTER TABLE sessions DROP CONSTRAINT sessions_end_reason;
ALTER TABLE sessions ADD CONSTRAINT sessions_end_reason_check CHECK (end_reason IN ('logout', 'ended', 'password', 'reuse', 'idle', 'expired'));

COMMIT;
