-- Certificate profiles and authorities, claims with their key shares, issuing, certificates, revocation lists.
-- Sealed columns hold secret_seal values with the context '<table>.<column>:<id>'; key_shares holds vault values only lnca-signer can open.
BEGIN;

-- What certificates of one kind look like (core/pki/profile.h). A row never changes; a new version is a new row.
CREATE TABLE certificate_profiles (
    name       text        NOT NULL,
    version    integer     NOT NULL CHECK (version >= 1),
    hash       bytea       NOT NULL,
    data       text        NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT certificate_profiles_pk PRIMARY KEY (name, version),
    CONSTRAINT certificate_profiles_hash UNIQUE (hash),
    CONSTRAINT certificate_profiles_hash_fits CHECK (hash = sha256(convert_to(data, 'UTF8')))
);

CREATE TABLE certificate_authorities (
    id          bigint      NOT NULL,
    role        text        NOT NULL CHECK (role IN ('root', 'issuing')),
    certificate bytea       NOT NULL, -- DER
    created_at  timestamptz NOT NULL,
    CONSTRAINT certificate_authorities_pk PRIMARY KEY (id),
    CONSTRAINT certificate_authorities_certificate UNIQUE (certificate)
);

-- One attempt of a holder to make key and certificate of an approved order on a device.
CREATE TABLE claims (
    id             bigint      NOT NULL,
    order_id       bigint      NOT NULL REFERENCES orders (id),
    account_id     bigint      NOT NULL REFERENCES accounts (id),
    device_id      text        NOT NULL,
    device_name    text        NOT NULL,
    state          text        NOT NULL,
    commitment     bytea       CHECK (octet_length(commitment) = 32),
    own_pin        boolean     NOT NULL DEFAULT false,
    failure        text,
    certificate_id bigint,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    CONSTRAINT claims_pk PRIMARY KEY (id),
    CONSTRAINT claims_state CHECK (state IN ('committed', 'keyed', 'signing', 'issuing', 'completed', 'failed', 'expired')),
    CONSTRAINT claims_certificate CHECK ((state = 'completed') = (certificate_id IS NOT NULL))
);
CREATE UNIQUE INDEX claims_live ON claims (order_id) WHERE state NOT IN ('failed', 'expired');
CREATE INDEX claims_account ON claims (account_id, id);
CREATE INDEX claims_issuing ON claims (updated_at) WHERE state = 'issuing';

-- The server's halves of holders' keys; only lnca-signer reads or writes here. round: at most one nonce k1 per key is alive; it lives in the
-- memory of the signer named here, and is dead when the number has moved on or round_open is false.
CREATE TABLE key_shares (
    claim_id       bigint      NOT NULL REFERENCES claims (id),
    share_sealed   bytea,
    opening_sealed bytea,      -- P2, proof and nu, until the certificate is issued
    public_key     bytea       CHECK (octet_length(public_key) = 65),
    state          text        NOT NULL CHECK (state IN ('committed', 'joined', 'proved', 'issued', 'discarded')),
    round          bigint      NOT NULL DEFAULT 0,
    round_node     bigint      NOT NULL DEFAULT 0,
    round_open     boolean     NOT NULL DEFAULT false,
    attempts       integer     NOT NULL DEFAULT 0,
    proof          bytea,      -- DER signature over the certificate request
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    CONSTRAINT key_shares_pk PRIMARY KEY (claim_id),
    CONSTRAINT key_shares_discarded CHECK ((state = 'discarded') = (share_sealed IS NULL)),
    CONSTRAINT key_shares_joined CHECK (state IN ('committed', 'discarded') OR public_key IS NOT NULL),
    CONSTRAINT key_shares_proved CHECK (state NOT IN ('proved', 'issued') OR proof IS NOT NULL)
);
-- An existing share or joint key is never overwritten, and nothing goes back.
CREATE FUNCTION key_shares_check_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.public_key IS NOT NULL AND NEW.public_key IS DISTINCT FROM OLD.public_key)
        OR (OLD.state <> 'committed' AND NEW.share_sealed IS DISTINCT FROM OLD.share_sealed AND NEW.state <> 'discarded')
        OR (OLD.proof IS NOT NULL AND NEW.proof IS DISTINCT FROM OLD.proof)
        OR array_position(ARRAY['committed', 'joined', 'proved', 'issued', 'discarded'], NEW.state)
            < array_position(ARRAY['committed', 'joined', 'proved', 'issued', 'discarded'], OLD.state) THEN
        RAISE EXCEPTION 'key share of claim % may not change so', OLD.claim_id USING ERRCODE = 'LN003';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER key_shares_update BEFORE UPDATE ON key_shares FOR EACH ROW EXECUTE FUNCTION key_shares_check_update();

-- The intent to issue, written before anything is signed: one per order, so one serial per order.
CREATE TABLE issuances (
    id                    bigint      NOT NULL,
    order_id              bigint      NOT NULL REFERENCES orders (id),
    claim_id              bigint      NOT NULL REFERENCES claims (id),
    serial                bytea       NOT NULL CHECK (octet_length(serial) = 16),
    profile_hash          bytea       NOT NULL REFERENCES certificate_profiles (hash),
    authority_id          bigint      NOT NULL REFERENCES certificate_authorities (id),
    lint_certificate_sealed bytea     NOT NULL, -- the to-be-signed bytes under a throw-away key, linted
    tbs_sm3               bytea       NOT NULL CHECK (octet_length(tbs_sm3) = 32),
    state                 text        NOT NULL CHECK (state IN ('intended', 'signed')),
    certificate_sealed    bytea,
    created_at            timestamptz NOT NULL,
    signed_at             timestamptz,
    CONSTRAINT issuances_pk PRIMARY KEY (id),
    CONSTRAINT issuances_order UNIQUE (order_id),
    CONSTRAINT issuances_serial UNIQUE (serial),
    CONSTRAINT issuances_signed CHECK ((state = 'signed') = (certificate_sealed IS NOT NULL AND signed_at IS NOT NULL))
);
CREATE INDEX issuances_intended ON issuances (created_at) WHERE state = 'intended';
-- What was decided at the beginning stays, and what was signed stays.
CREATE FUNCTION issuances_check_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'signed' OR (NEW.order_id, NEW.claim_id, NEW.serial, NEW.profile_hash, NEW.tbs_sm3, NEW.lint_certificate_sealed)
        IS DISTINCT FROM (OLD.order_id, OLD.claim_id, OLD.serial, OLD.profile_hash, OLD.tbs_sm3, OLD.lint_certificate_sealed) THEN
        RAISE EXCEPTION 'issuance % is fixed', OLD.id USING ERRCODE = 'LN003';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER issuances_update BEFORE UPDATE ON issuances FOR EACH ROW EXECUTE FUNCTION issuances_check_update();

CREATE TABLE certificates (
    id              bigint      NOT NULL,
    order_id        bigint      NOT NULL REFERENCES orders (id),
    claim_id        bigint      NOT NULL REFERENCES claims (id),
    issuance_id     bigint      NOT NULL REFERENCES issuances (id),
    authority_id    bigint      NOT NULL REFERENCES certificate_authorities (id),
    account_id      bigint      NOT NULL REFERENCES accounts (id),
    holder_kind     text        NOT NULL CHECK (holder_kind IN ('personal', 'enterprise')),
    serial          bytea       NOT NULL,
    public_key      bytea       NOT NULL CHECK (octet_length(public_key) = 65),
    pem_sealed      bytea       NOT NULL,
    fingerprint_sm3 bytea       NOT NULL CHECK (octet_length(fingerprint_sm3) = 32),
    profile_hash    bytea       NOT NULL REFERENCES certificate_profiles (hash),
    device_name     text        NOT NULL,
    own_pin         boolean     NOT NULL,
    state           text        NOT NULL CHECK (state IN ('valid', 'suspended', 'revoked')),
    not_before      timestamptz NOT NULL,
    not_after       timestamptz NOT NULL,
    claimed_at      timestamptz NOT NULL,
    revoked_at      timestamptz,
    revoke_reason   integer, -- CRLReason of RFC 5280
    CONSTRAINT certificates_pk PRIMARY KEY (id),
    CONSTRAINT certificates_order UNIQUE (order_id),
    CONSTRAINT certificates_claim UNIQUE (claim_id),
    CONSTRAINT certificates_issuance UNIQUE (issuance_id),
    CONSTRAINT certificates_serial UNIQUE (serial),
    CONSTRAINT certificates_public_key UNIQUE (public_key),
    CONSTRAINT certificates_validity CHECK (not_after > not_before),
    CONSTRAINT certificates_revoked CHECK ((state = 'valid') = (revoked_at IS NULL))
);
CREATE INDEX certificates_account ON certificates (account_id, id DESC);
CREATE INDEX certificates_revoked_list ON certificates (serial) WHERE state <> 'valid';
ALTER TABLE claims ADD CONSTRAINT claims_certificate_fk FOREIGN KEY (certificate_id) REFERENCES certificates (id)
    DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE revocation_lists (
    authority_id bigint      NOT NULL REFERENCES certificate_authorities (id),
    number       bigint      NOT NULL CHECK (number >= 1),
    der          bytea       NOT NULL,
    this_update  timestamptz NOT NULL,
    next_update  timestamptz NOT NULL,
    CONSTRAINT revocation_lists_pk PRIMARY KEY (authority_id, number),
    CONSTRAINT revocation_lists_validity CHECK (next_update > this_update)
);
CREATE FUNCTION revocation_lists_check_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.number <= (SELECT COALESCE(max(number), 0) FROM revocation_lists WHERE authority_id = NEW.authority_id) THEN
        RAISE EXCEPTION 'revocation list numbers only grow' USING ERRCODE = 'LN003';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER revocation_lists_number BEFORE INSERT ON revocation_lists FOR EACH ROW EXECUTE FUNCTION revocation_lists_check_number();

GRANT SELECT ON certificate_profiles, certificate_authorities, issuances, revocation_lists TO lnca_api, lnca_worker, lnca_signer;
GRANT SELECT, INSERT, UPDATE ON claims TO lnca_api;
GRANT SELECT, UPDATE ON claims TO lnca_worker;
GRANT SELECT, INSERT ON certificates TO lnca_api, lnca_worker;
GRANT SELECT ON claims, certificates TO lnca_signer;
GRANT SELECT, INSERT, UPDATE ON key_shares TO lnca_signer;
GRANT INSERT, UPDATE ON issuances TO lnca_signer;
GRANT INSERT ON certificate_authorities, revocation_lists TO lnca_signer;

COMMIT;
