-- Export of an account's data, change of number, closing, and the end of records whose time is over.
-- A closed account keeps what the law keeps with its certificates; erased_at says when the personal values of a row went.
BEGIN;

ALTER TABLE sessions DROP CONSTRAINT sessions_end_reason_check;
ALTER TABLE sessions ADD CONSTRAINT sessions_end_reason CHECK (end_reason IN ('logout', 'ended', 'password', 'reuse', 'idle', 'expired', 'mobile',
    'closed'));

ALTER TABLE accounts ALTER COLUMN mobile_sealed DROP NOT NULL, ALTER COLUMN mobile_index DROP NOT NULL,
    ADD COLUMN mobile_changed_at timestamptz,
    ADD COLUMN erased_at timestamptz,
    ADD CONSTRAINT accounts_erased CHECK (erased_at IS NULL OR closed_at IS NOT NULL),
    ADD CONSTRAINT accounts_mobile_kept CHECK (erased_at IS NOT NULL OR (mobile_sealed IS NOT NULL AND mobile_index IS NOT NULL));
CREATE INDEX accounts_closed ON accounts (closed_at) WHERE closed_at IS NOT NULL AND erased_at IS NULL;

-- A link to one's own data: good once, until its end. The file itself is made while it is fetched and kept nowhere.
CREATE TABLE data_exports (
    id         bigint      NOT NULL,
    account_id bigint      NOT NULL REFERENCES accounts (id),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    fetched_at timestamptz,
    CONSTRAINT data_exports_pk PRIMARY KEY (id),
    CONSTRAINT data_exports_life CHECK (expires_at > created_at)
);
CREATE INDEX data_exports_account ON data_exports (account_id);

ALTER TABLE orders ALTER COLUMN holder_mobile_sealed DROP NOT NULL, ALTER COLUMN holder_mobile_index DROP NOT NULL,
    ADD COLUMN erased_at timestamptz,
    DROP CONSTRAINT orders_complete,
    ADD CONSTRAINT orders_complete CHECK (state IN ('draft', 'closed') OR erased_at IS NOT NULL OR (holder_name_sealed IS NOT NULL
        AND document_number_index IS NOT NULL AND verification_id IS NOT NULL AND submitted_at IS NOT NULL)),
    DROP CONSTRAINT orders_handler,
    ADD CONSTRAINT orders_handler CHECK (state IN ('draft', 'closed') OR erased_at IS NOT NULL OR holder_kind <> 'enterprise'
        OR handler_document_index IS NOT NULL),
    ADD CONSTRAINT orders_mobile_kept CHECK (erased_at IS NOT NULL OR holder_mobile_sealed IS NOT NULL),
    ADD CONSTRAINT orders_erased CHECK (erased_at IS NULL OR state IN ('closed', 'refunded', 'completed'));
CREATE INDEX orders_over ON orders (coalesce(closed_at, completed_at, updated_at))
    WHERE erased_at IS NULL AND state IN ('closed', 'refunded', 'completed');

ALTER TABLE certificates ALTER COLUMN pem_sealed DROP NOT NULL,
    ADD COLUMN erased_at timestamptz,
    ADD CONSTRAINT certificates_kept CHECK ((pem_sealed IS NULL) = (erased_at IS NOT NULL));

-- RUL9, whatever the settings say: what was issued is kept at least five years after its expiry.
CREATE FUNCTION certificates_check_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.erased_at IS NOT NULL AND OLD.erased_at IS NULL AND OLD.not_after > now() - interval '5 years' THEN
        RAISE EXCEPTION 'the record of certificate % must be kept', OLD.id USING ERRCODE = 'LN003';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER certificates_erasure BEFORE UPDATE OF erased_at ON certificates FOR EACH ROW EXECUTE FUNCTION certificates_check_erasure();

CREATE FUNCTION orders_check_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.erased_at IS NOT NULL AND OLD.erased_at IS NULL AND EXISTS (
        SELECT FROM certificates c WHERE c.order_id = OLD.id AND c.not_after > now() - interval '5 years') THEN
        RAISE EXCEPTION 'the record of order % must be kept', OLD.id USING ERRCODE = 'LN003';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER orders_erasure BEFORE UPDATE OF erased_at ON orders FOR EACH ROW EXECUTE FUNCTION orders_check_erasure();

-- As before, but the certificate itself may go with its record.
CREATE OR REPLACE FUNCTION certificates_check_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.id, NEW.order_id, NEW.claim_id, NEW.issuance_id, NEW.authority_id, NEW.account_id, NEW.serial, NEW.public_key,
        NEW.not_before, NEW.not_after) IS DISTINCT FROM (OLD.id, OLD.order_id, OLD.claim_id, OLD.issuance_id, OLD.authority_id, OLD.account_id,
        OLD.serial, OLD.public_key, OLD.not_before, OLD.not_after) THEN
        RAISE EXCEPTION 'certificate % is fixed', OLD.id USING ERRCODE = 'LN003';
    END IF;
    IF NEW.pem_sealed IS DISTINCT FROM OLD.pem_sealed AND NOT (NEW.pem_sealed IS NULL AND NEW.erased_at IS NOT NULL) THEN
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

-- The copies in issuances are fixed while the certificate's record is kept, and go with it.
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

GRANT SELECT, INSERT, UPDATE (fetched_at) ON data_exports TO lnca_api;
GRANT SELECT, DELETE ON data_exports TO lnca_worker;
GRANT UPDATE (mobile_sealed, mobile_index, erased_at) ON accounts TO lnca_worker;
GRANT DELETE ON identities, identity_verifications, materials, order_people, authorizations TO lnca_worker;
GRANT UPDATE (pem_sealed, device_name, erased_at) ON certificates TO lnca_worker;
GRANT UPDATE (certificate_sealed, lint_certificate_sealed) ON issuances TO lnca_worker;

COMMIT;
