-- Uses of a holder's key with the PIN, renewals of the service period, extensions of certificates, reminders and notices.
-- content of key_uses names ids and times only, so it is not sealed.
BEGIN;

-- One use of a holder's key: what the phone shows and both sides sign. The web process writes what is asked for; only lnca-signer what comes of it.
CREATE TABLE key_uses (
    id             bigint      NOT NULL,
    certificate_id bigint      NOT NULL REFERENCES certificates (id),
    account_id     bigint      NOT NULL REFERENCES accounts (id), -- whose phone asks
    purpose        text        NOT NULL CHECK (purpose IN ('renewal', 'extension')),
    subject_id     bigint      NOT NULL, -- renewal: the scan; extension: the renewal order
    content        text        NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 2000),
    created_at     timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    round          bigint      NOT NULL DEFAULT 0, -- key_shares.round of its one live nonce
    signature      bytea,                          -- DER; what makes the use count
    signed_at      timestamptz,
    CONSTRAINT key_uses_pk PRIMARY KEY (id),
    CONSTRAINT key_uses_signed CHECK ((signature IS NULL) = (signed_at IS NULL))
);
CREATE INDEX key_uses_certificate ON key_uses (certificate_id, id DESC);
CREATE FUNCTION key_uses_check_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.signature IS NOT NULL OR (NEW.id, NEW.certificate_id, NEW.account_id, NEW.purpose, NEW.subject_id, NEW.content)
        IS DISTINCT FROM (OLD.id, OLD.certificate_id, OLD.account_id, OLD.purpose, OLD.subject_id, OLD.content) THEN
        RAISE EXCEPTION 'key use % is fixed', OLD.id USING ERRCODE = 'LN003';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER key_uses_update BEFORE UPDATE ON key_uses FOR EACH ROW EXECUTE FUNCTION key_uses_check_update();

-- Wrong PINs in a row of one key; only lnca-signer reads or writes here.
CREATE TABLE pin_tries (
    claim_id     bigint      NOT NULL REFERENCES claims (id), -- the key
    wrong        integer     NOT NULL CHECK (wrong BETWEEN 0 AND 10),
    locked_until timestamptz,
    updated_at   timestamptz NOT NULL,
    CONSTRAINT pin_tries_pk PRIMARY KEY (claim_id)
);

-- What makes an order a renewal: the certificate that was chosen, the confirmation with its PIN, the period that was found.
CREATE TABLE renewals (
    order_id       bigint      NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    certificate_id bigint      NOT NULL REFERENCES certificates (id),
    key_use_id     bigint      NOT NULL REFERENCES key_uses (id),
    ends_at        timestamptz NOT NULL, -- end of the service period that is renewed
    lapsed         boolean     NOT NULL, -- it was over at submit: face check, period from payment, new certificate
    CONSTRAINT renewals_pk PRIMARY KEY (order_id),
    CONSTRAINT renewals_key_use UNIQUE (key_use_id)
);
CREATE INDEX renewals_certificate ON renewals (certificate_id);

-- The last service period of a holder and product; and the confirmation with the PIN is a renewal's identity check while the period runs.
CREATE INDEX orders_service ON orders (product_code, document_number_index, service_until DESC) WHERE state = 'completed';
ALTER TABLE orders DROP CONSTRAINT orders_complete;
ALTER TABLE orders ADD CONSTRAINT orders_complete CHECK (state IN ('draft', 'closed') OR erased_at IS NOT NULL OR (holder_name_sealed IS NOT NULL
    AND document_number_index IS NOT NULL AND (verification_id IS NOT NULL OR type = 'renewal') AND submitted_at IS NOT NULL));

-- RUL3, and REN5: no second renewal of a company while one is open, whoever its handler is.
CREATE UNIQUE INDEX orders_open_renewal ON orders (product_code, document_number_index)
    WHERE state IN ('awaiting_payment', 'in_review', 'refused', 'approved', 'in_production') AND type = 'renewal';

-- An extended certificate keeps its key and names the one it continues; every certificate is continued at most once.
ALTER TABLE certificates ADD COLUMN extends_id bigint;
ALTER TABLE certificates ADD CONSTRAINT certificates_identity UNIQUE (id, claim_id, public_key);
ALTER TABLE certificates ADD CONSTRAINT certificates_extends_fk FOREIGN KEY (extends_id, claim_id, public_key)
    REFERENCES certificates (id, claim_id, public_key);
ALTER TABLE certificates ADD CONSTRAINT certificates_extends UNIQUE (extends_id);
ALTER TABLE certificates DROP CONSTRAINT certificates_order;
ALTER TABLE certificates DROP CONSTRAINT certificates_claim;
ALTER TABLE certificates DROP CONSTRAINT certificates_public_key;
CREATE UNIQUE INDEX certificates_order ON certificates (order_id) WHERE extends_id IS NULL;
CREATE UNIQUE INDEX certificates_claim ON certificates (claim_id) WHERE extends_id IS NULL;
CREATE UNIQUE INDEX certificates_public_key ON certificates (public_key) WHERE extends_id IS NULL;

ALTER TABLE issuances ADD COLUMN extends_id bigint REFERENCES certificates (id);
DROP INDEX issuances_order;
CREATE UNIQUE INDEX issuances_order ON issuances (order_id) WHERE state <> 'abandoned' AND extends_id IS NULL;
CREATE UNIQUE INDEX issuances_extends ON issuances (extends_id) WHERE state <> 'abandoned';
CREATE OR REPLACE FUNCTION issuances_check_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'signed' AND NEW.certificate_sealed = '' AND NEW.lint_certificate_sealed = ''
        AND (NEW.id, NEW.order_id, NEW.claim_id, NEW.serial, NEW.profile_hash, NEW.tbs_sm3, NEW.state, NEW.signed_at)
            IS NOT DISTINCT FROM (OLD.id, OLD.order_id, OLD.claim_id, OLD.serial, OLD.profile_hash, OLD.tbs_sm3, OLD.state, OLD.signed_at)
        AND EXISTS (SELECT FROM certificates c WHERE c.issuance_id = OLD.id AND c.erased_at IS NOT NULL) THEN
        RETURN NEW;
    END IF;
    IF OLD.state <> 'intended' OR (NEW.order_id, NEW.claim_id, NEW.serial, NEW.profile_hash, NEW.tbs_sm3, NEW.lint_certificate_sealed, NEW.extends_id)
        IS DISTINCT FROM (OLD.order_id, OLD.claim_id, OLD.serial, OLD.profile_hash, OLD.tbs_sm3, OLD.lint_certificate_sealed, OLD.extends_id) THEN
        RAISE EXCEPTION 'issuance % is fixed', OLD.id USING ERRCODE = 'LN003';
    END IF;
    RETURN NEW;
END $$;

-- The wish to continue a certificate, confirmed with the PIN; at most one that did not fail.
CREATE TABLE extensions (
    id               bigint      NOT NULL,
    certificate_id   bigint      NOT NULL REFERENCES certificates (id),
    order_id         bigint      NOT NULL REFERENCES orders (id), -- the renewal that paid for the time
    account_id       bigint      NOT NULL REFERENCES accounts (id),
    key_use_id       bigint      NOT NULL REFERENCES key_uses (id),
    state            text        NOT NULL CHECK (state IN ('issuing', 'completed', 'failed')),
    new_certificate_id bigint    REFERENCES certificates (id),
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    CONSTRAINT extensions_pk PRIMARY KEY (id),
    CONSTRAINT extensions_key_use UNIQUE (key_use_id),
    CONSTRAINT extensions_done CHECK ((state = 'completed') = (new_certificate_id IS NOT NULL))
);
CREATE UNIQUE INDEX extensions_live ON extensions (certificate_id) WHERE state <> 'failed';
CREATE INDEX extensions_issuing ON extensions (updated_at) WHERE state = 'issuing';

GRANT SELECT ON key_uses, renewals, extensions TO lnca_api, lnca_worker, lnca_signer;
GRANT INSERT (id, certificate_id, account_id, purpose, subject_id, content, created_at, expires_at) ON key_uses TO lnca_api;
GRANT UPDATE (round, signature, signed_at) ON key_uses TO lnca_signer;
GRANT SELECT, INSERT, UPDATE ON pin_tries TO lnca_signer;
GRANT INSERT, UPDATE (lapsed) ON renewals TO lnca_api;
GRANT INSERT ON extensions TO lnca_api;
GRANT UPDATE (state, new_certificate_id, updated_at) ON extensions TO lnca_api, lnca_worker;
GRANT UPDATE (own_pin) ON certificates TO lnca_api;

COMMIT;
