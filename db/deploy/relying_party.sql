-- The sites that ask for signatures (relying parties), their keys and secrets, and which certificate is tied to which of their accounts.
-- Sealed columns hold secret_seal values with the context '<table>.<column>:<id>'; index columns hold secret_index values.
BEGIN;

CREATE TABLE relying_parties (
    id                  bigint      NOT NULL,
    identifier          text        NOT NULL, -- what the party calls itself in its calls; never changes
    name_zh             text        NOT NULL,
    name_en             text        NOT NULL,
    origin              text        NOT NULL, -- of its site, shown to people before they sign
    webhook_url         text        NOT NULL, -- checked by core/gateway/destination when it is written and at every call
    sessions_per_second integer     NOT NULL CHECK (sessions_per_second BETWEEN 1 AND 1000),
    sessions_per_holder integer     NOT NULL CHECK (sessions_per_holder BETWEEN 1 AND 1000), -- a minute
    state               text        NOT NULL CHECK (state IN ('active', 'suspended')),
    suspend_reason      text,
    suspended_at        timestamptz,
    version             integer     NOT NULL DEFAULT 1,
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
    CONSTRAINT relying_parties_pk PRIMARY KEY (id),
    CONSTRAINT relying_parties_identifier UNIQUE (identifier),
    CONSTRAINT relying_parties_suspended CHECK ((state = 'suspended') = (suspended_at IS NOT NULL)
        AND (state = 'suspended') = (suspend_reason IS NOT NULL))
);

-- Public keys that the party signs its calls with; the id names the key in a call. A key is never changed, only withdrawn.
CREATE TABLE relying_party_keys (
    id               bigint      NOT NULL,
    relying_party_id bigint      NOT NULL REFERENCES relying_parties (id),
    algorithm        text        NOT NULL CHECK (algorithm IN ('ES256', 'SM2')),
    public_key       bytea       NOT NULL, -- SubjectPublicKeyInfo, DER
    created_at       timestamptz NOT NULL,
    withdrawn_at     timestamptz,
    CONSTRAINT relying_party_keys_pk PRIMARY KEY (id),
    CONSTRAINT relying_party_keys_public_key UNIQUE (public_key)
);
CREATE INDEX relying_party_keys_party ON relying_party_keys (relying_party_id, id);

-- Secrets that our webhooks to the party are signed with. Rotating adds one and lets the one before end later: until then both sign.
CREATE TABLE relying_party_secrets (
    id               bigint      NOT NULL,
    relying_party_id bigint      NOT NULL REFERENCES relying_parties (id),
    secret_sealed    bytea       NOT NULL,
    created_at       timestamptz NOT NULL,
    ends_at          timestamptz,
    CONSTRAINT relying_party_secrets_pk PRIMARY KEY (id)
);
CREATE UNIQUE INDEX relying_party_secrets_current ON relying_party_secrets (relying_party_id) WHERE ends_at IS NULL;
CREATE INDEX relying_party_secrets_party ON relying_party_secrets (relying_party_id, id);

-- unbinding: the holder or the party has asked for the end, the other side is still to be told.
CREATE TABLE bindings (
    id                       bigint      NOT NULL,
    relying_party_id         bigint      NOT NULL REFERENCES relying_parties (id),
    certificate_id           bigint      NOT NULL REFERENCES certificates (id),
    account_id               bigint      NOT NULL REFERENCES accounts (id), -- the holder's, as in certificates
    account_reference_sealed bytea       NOT NULL, -- the party's own name for its account
    account_reference_index  bytea       NOT NULL, -- column 'bindings.account_reference'
    state                    text        NOT NULL CHECK (state IN ('bound', 'unbinding', 'unbound')),
    bound_at                 timestamptz NOT NULL,
    unbinding_at             timestamptz,
    unbound_at               timestamptz,
    CONSTRAINT bindings_pk PRIMARY KEY (id),
    CONSTRAINT bindings_unbinding CHECK (state = 'bound' OR unbinding_at IS NOT NULL),
    CONSTRAINT bindings_unbound CHECK ((state = 'unbound') = (unbound_at IS NOT NULL))
);
CREATE UNIQUE INDEX bindings_live ON bindings (relying_party_id, certificate_id, account_reference_index) WHERE state <> 'unbound';
CREATE INDEX bindings_account ON bindings (account_id, id DESC);
CREATE INDEX bindings_certificate ON bindings (certificate_id);
CREATE INDEX bindings_unbinding_party ON bindings (relying_party_id, id) WHERE state = 'unbinding';

-- What ties a binding together stays, and an ended one does not come back.
CREATE FUNCTION bindings_check_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.id, NEW.relying_party_id, NEW.account_id, NEW.account_reference_index, NEW.bound_at)
            IS DISTINCT FROM (OLD.id, OLD.relying_party_id, OLD.account_id, OLD.account_reference_index, OLD.bound_at)
        OR array_position(ARRAY['bound', 'unbinding', 'unbound'], NEW.state) < array_position(ARRAY['bound', 'unbinding', 'unbound'], OLD.state) THEN
        RAISE EXCEPTION 'binding % may not change so', OLD.id USING ERRCODE = 'LN003';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER bindings_update BEFORE UPDATE ON bindings FOR EACH ROW EXECUTE FUNCTION bindings_check_update();

GRANT SELECT, INSERT ON relying_parties, relying_party_keys, relying_party_secrets, bindings TO lnca_api;
GRANT UPDATE (name_zh, name_en, origin, webhook_url, sessions_per_second, sessions_per_holder, state, suspend_reason, suspended_at, version, updated_at)
    ON relying_parties TO lnca_api;
GRANT UPDATE (withdrawn_at) ON relying_party_keys TO lnca_api;
GRANT UPDATE (ends_at) ON relying_party_secrets TO lnca_api;
GRANT UPDATE (state, unbinding_at, unbound_at) ON bindings TO lnca_api, lnca_worker;
GRANT SELECT ON relying_parties, relying_party_secrets, bindings TO lnca_worker;

COMMIT;
