BEGIN;
DROP TABLE extensions, renewals, pin_tries, key_uses;
DROP FUNCTION key_uses_check_update();
DELETE FROM certificates WHERE extends_id IS NOT NULL;
DELETE FROM issuances WHERE extends_id IS NOT NULL;
DROP INDEX orders_service, orders_open_renewal;
ALTER TABLE orders DROP CONSTRAINT orders_complete;
ALTER TABLE orders ADD CONSTRAINT orders_complete CHECK (state IN ('draft', 'closed') OR erased_at IS NOT NULL OR (holder_name_sealed IS NOT NULL
    AND document_number_index IS NOT NULL AND verification_id IS NOT NULL AND submitted_at IS NOT NULL));
DROP INDEX certificates_order, certificates_claim, certificates_public_key, issuances_order, issuances_extends;
ALTER TABLE certificates DROP CONSTRAINT certificates_extends, DROP CONSTRAINT certificates_extends_fk, DROP CONSTRAINT certificates_identity;
ALTER TABLE certificates DROP COLUMN extends_id;
ALTER TABLE certificates ADD CONSTRAINT certificates_order UNIQUE (order_id), ADD CONSTRAINT certificates_claim UNIQUE (claim_id),
    ADD CONSTRAINT certificates_public_key UNIQUE (public_key);
CREATE OR REPLACE FUNCTION issuances_check_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'signed' AND NEW.certificate_sealed = '' AND NEW.lint_certificate_sealed = ''
        AND (NEW.id, NEW.order_id, NEW.claim_id, NEW.serial, NEW.profile_hash, NEW.tbs_sm3, NEW.state, NEW.signed_at)
            IS NOT DISTINCT FROM (OLD.id, OLD.order_id, OLD.claim_id, OLD.serial, OLD.profile_hash, OLD.tbs_sm3, OLD.state, OLD.signed_at)
        AND EXISTS (SELECT FROM certificates c WHERE c.issuance_id = OLD.id AND c.erased_at IS NOT NULL) THEN
        RETURN NEW;
    END IF;
    IF OLD.state <> 'intended' OR (NEW.order_id, NEW.claim_id, NEW.serial, NEW.profile_hash, NEW.tbs_sm3, NEW.lint_certificate_sealed)
        IS DISTINCT FROM (OLD.order_id, OLD.claim_id, OLD.serial, OLD.profile_hash, OLD.tbs_sm3, OLD.lint_certificate_sealed) THEN
        RAISE EXCEPTION 'issuance % is fixed', OLD.id USING ERRCODE = 'LN003';
    END IF;
    RETURN NEW;
END $$;
ALTER TABLE issuances DROP COLUMN extends_id;
CREATE UNIQUE INDEX issuances_order ON issuances (order_id) WHERE state <> 'abandoned';
REVOKE UPDATE (own_pin) ON certificates FROM lnca_api;
COMMIT;
