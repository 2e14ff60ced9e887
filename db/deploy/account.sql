-- Accounts, what they agreed to, their sessions, their verified identity.
-- Sealed columns hold secret_seal values with the context '<table>.<column>:<id>'; index columns hold secret_index values.
BEGIN;

CREATE TABLE agreements (
    kind         text        NOT NULL,
    version      integer     NOT NULL CHECK (version >= 1),
    title_zh     text        NOT NULL,
    title_en     text        NOT NULL,
    body_zh      text        NOT NULL,
    body_en      text        NOT NULL,
    published_at timestamptz NOT NULL,
    CONSTRAINT agreements_pk PRIMARY KEY (kind, version),
    CONSTRAINT agreements_kind CHECK (kind IN ('platform', 'terms_of_service', 'privacy_policy',
        'certificate_application', 'app_terms', 'app_privacy'))
);

CREATE TABLE accounts (
    id             bigint      NOT NULL,
    mobile_sealed  bytea       NOT NULL,
    mobile_index   bytea       NOT NULL,
    password_hash  text,
    language       text        NOT NULL DEFAULT 'zh' CHECK (language IN ('zh', 'en')),
    large_type     boolean     NOT NULL DEFAULT false,
    created_at     timestamptz NOT NULL,
    closed_at      timestamptz,
    CONSTRAINT accounts_pk PRIMARY KEY (id)
);
CREATE UNIQUE INDEX accounts_mobile ON accounts (mobile_index) WHERE closed_at IS NULL;

CREATE TABLE account_agreements (
    account_id  bigint      NOT NULL REFERENCES accounts (id),
    kind        text        NOT NULL,
    version     integer     NOT NULL,
    accepted_at timestamptz NOT NULL,
    CONSTRAINT account_agreements_pk PRIMARY KEY (account_id, kind, version),
    CONSTRAINT account_agreements_version FOREIGN KEY (kind, version) REFERENCES agreements (kind, version)
);

-- Wrong passwords per login name, whether an account of that name exists or not: an answer must not tell.
CREATE TABLE login_guards (
    subject      bytea       NOT NULL, -- index of the number or the staff login
    failures     integer     NOT NULL,
    locked_until timestamptz,
    updated_at   timestamptz NOT NULL,
    CONSTRAINT login_guards_pk PRIMARY KEY (subject)
);

CREATE TABLE staff (
    id             bigint      NOT NULL,
    login          text        NOT NULL,
    name           text        NOT NULL,
    roles          integer     NOT NULL CHECK (roles > 0), -- bits, core/account/staff.h
    password_hash  text        NOT NULL,
    totp_sealed    bytea       NOT NULL,
    totp_last_step bigint      NOT NULL DEFAULT 0,         -- a code serves once
    mobile_index   bytea,                                  -- nobody reviews an order of the own number
    created_at     timestamptz NOT NULL,
    disabled_at    timestamptz,
    CONSTRAINT staff_pk PRIMARY KEY (id),
    CONSTRAINT staff_login UNIQUE (login),
    -- system administrator 8, security administrator 16, auditor 32: never two in one person
    CONSTRAINT staff_separation CHECK ((roles & 56) IN (0, 8, 16, 32))
);

-- The truth about who is logged in; Redis only caches it. token_hash is SHA-256 of the cookie value; app sessions have refresh tokens instead.
CREATE TABLE sessions (
    id         bigint      NOT NULL,
    client     text        NOT NULL CHECK (client IN ('portal', 'phone', 'staff')),
    account_id bigint      REFERENCES accounts (id),
    staff_id   bigint      REFERENCES staff (id),
    token_hash bytea,
    device     text,
    address    inet,
    created_at timestamptz NOT NULL,
    seen_at    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at   timestamptz,
    end_reason text CHECK (end_reason IN ('logout', 'ended', 'password', 'reuse', 'idle', 'expired')),
    CONSTRAINT sessions_pk PRIMARY KEY (id),
    CONSTRAINT sessions_token UNIQUE (token_hash),
    CONSTRAINT sessions_who CHECK ((account_id IS NULL) <> (staff_id IS NULL)),
    CONSTRAINT sessions_client CHECK ((client = 'staff') = (staff_id IS NOT NULL)),
    CONSTRAINT sessions_end CHECK ((ended_at IS NULL) = (end_reason IS NULL))
);
CREATE INDEX sessions_account ON sessions (account_id) WHERE ended_at IS NULL;
CREATE INDEX sessions_over ON sessions (coalesce(ended_at, expires_at));

-- One family per session. A used token names its successor (sealed, for the grace time); use after that ends the session.
CREATE TABLE refresh_tokens (
    token_hash       bytea       NOT NULL,
    session_id       bigint      NOT NULL REFERENCES sessions (id),
    created_at       timestamptz NOT NULL,
    used_at          timestamptz,
    successor_sealed bytea,
    CONSTRAINT refresh_tokens_pk PRIMARY KEY (token_hash)
);
CREATE INDEX refresh_tokens_session ON refresh_tokens (session_id);

CREATE TABLE identity_verifications (
    id                     bigint      NOT NULL,
    account_id             bigint      NOT NULL REFERENCES accounts (id),
    order_id               bigint,     -- set for purpose 'order'; the key follows with the orders
    purpose                text        NOT NULL CHECK (purpose IN ('account', 'order')),
    name_sealed            bytea       NOT NULL,
    document_type          text        NOT NULL,
    document_number_sealed bytea       NOT NULL,
    document_number_index  bytea       NOT NULL,
    state                  text        NOT NULL CHECK (state IN ('pending', 'succeeded', 'failed', 'expired')),
    biz_token_index        bytea,
    biz_token_sealed       bytea,
    url_sealed             bytea,
    failure                text,
    provider_code          text,
    similarity             text,
    live_status            text,
    created_at             timestamptz NOT NULL,
    expires_at             timestamptz NOT NULL,
    finished_at            timestamptz,
    CONSTRAINT identity_verifications_pk PRIMARY KEY (id),
    CONSTRAINT identity_verifications_purpose CHECK ((purpose = 'order') = (order_id IS NOT NULL)),
    CONSTRAINT identity_verifications_end CHECK ((state = 'pending') = (finished_at IS NULL))
);
CREATE UNIQUE INDEX identity_verifications_biz_token ON identity_verifications (biz_token_index);
CREATE INDEX identity_verifications_account ON identity_verifications (account_id, created_at);
CREATE INDEX identity_verifications_order ON identity_verifications (order_id) WHERE order_id IS NOT NULL;

CREATE TABLE identities (
    account_id             bigint      NOT NULL REFERENCES accounts (id),
    name_sealed            bytea       NOT NULL,
    document_type          text        NOT NULL,
    document_number_sealed bytea       NOT NULL,
    document_number_index  bytea       NOT NULL,
    verification_id        bigint      NOT NULL REFERENCES identity_verifications (id),
    verified_at            timestamptz NOT NULL,
    CONSTRAINT identities_pk PRIMARY KEY (account_id)
);

-- Only what each process does. The API begins and supersedes face checks; their results, and identities, come from the worker.
GRANT SELECT ON agreements TO lnca_api;
GRANT SELECT, INSERT, UPDATE ON accounts, account_agreements, sessions, refresh_tokens TO lnca_api;
GRANT SELECT, INSERT, UPDATE, DELETE ON login_guards TO lnca_api;
GRANT SELECT, INSERT, UPDATE (state, finished_at) ON identity_verifications TO lnca_api;
GRANT SELECT ON identities TO lnca_api;
GRANT SELECT, UPDATE (totp_last_step) ON staff TO lnca_api;
GRANT SELECT, INSERT ON staff TO lnca_staff;
GRANT SELECT ON accounts TO lnca_worker;
GRANT SELECT, DELETE ON login_guards, sessions, refresh_tokens TO lnca_worker;
GRANT SELECT, UPDATE ON identity_verifications TO lnca_worker;
GRANT SELECT, INSERT ON identities TO lnca_worker;
GRANT SELECT ON accounts, identities, identity_verifications TO lnca_signer;

COMMIT;
