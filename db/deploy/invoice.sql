-- Invoices of orders, their files, the tax of products by date, and the access to the provider that issues them.
BEGIN;

-- What a product is called and taxed as on an invoice; the row in force when the order was paid counts.
CREATE TABLE product_taxes (
    product_code   text        NOT NULL REFERENCES products (code),
    effective_from timestamptz NOT NULL,
    item_name      text        NOT NULL,
    tax_code       text        NOT NULL CHECK (tax_code ~ '^[0-9]{19}$'),
    short_name     text        NOT NULL, -- the tax code's short name, printed as *short name*item name
    rate_permille  integer     NOT NULL CHECK (rate_permille BETWEEN 0 AND 500),
    CONSTRAINT product_taxes_pk PRIMARY KEY (product_code, effective_from)
);

-- The rows of core/order/invoice_states.def; filled by db/seed/invoice_transitions.sql, which is made from that file.
CREATE TABLE invoice_transitions (
    from_state text NOT NULL,
    event      text NOT NULL,
    to_state   text NOT NULL,
    CONSTRAINT invoice_transitions_pk PRIMARY KEY (from_state, event)
);

CREATE TABLE invoices (
    id             bigint      NOT NULL,
    order_id       bigint      NOT NULL REFERENCES orders (id),
    account_id     bigint      NOT NULL REFERENCES accounts (id), -- that of the order
    kind           text        NOT NULL CHECK (kind IN ('blue', 'red')),
    state          text        NOT NULL CHECK (state IN ('waiting', 'requested', 'issued', 'failed', 'reversing', 'reversed', 'withdrawn')),
    last_event     text        NOT NULL,
    version        integer     NOT NULL DEFAULT 1,
    reverses_id    bigint      REFERENCES invoices (id), -- red: the blue one it takes back
    replaces_id    bigint      REFERENCES invoices (id), -- blue with a corrected title: the one before
    reason         text        CHECK (reason IN ('correction', 'refund', 'staff')), -- red: why
    note           text,       -- red: what the member of staff wrote
    title_sealed   bytea       NOT NULL, -- JSON of the contract's InvoiceTitle; sealed under 'invoices.title:<id>'
    title_index    bytea       NOT NULL,
    item_name      text        NOT NULL,
    tax_code       text        NOT NULL,
    rate_permille  integer     NOT NULL,
    amount_fen     bigint      NOT NULL CHECK (amount_fen > 0), -- with tax; red ones take it back
    tax_fen        bigint      NOT NULL CHECK (tax_fen BETWEEN 0 AND amount_fen),
    request_number bigint      NOT NULL, -- our number at the provider; a new one only after a certain failure
    serial_number  text,       -- the provider's
    invoice_number text,       -- the tax bureau's
    failure        text        CHECK (failure IN ('refused', 'failed', 'mismatch', 'login_needed', 'quota_low')),
    failure_detail text,
    refund_waits   boolean     NOT NULL DEFAULT false, -- a refund of the order goes on when no invoice stands any more
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    asked_at       timestamptz, -- since when the provider may know it
    issued_at      timestamptz,
    CONSTRAINT invoices_pk PRIMARY KEY (id),
    CONSTRAINT invoices_request UNIQUE (request_number),
    CONSTRAINT invoices_number UNIQUE (invoice_number),
    CONSTRAINT invoices_one_reversal UNIQUE (reverses_id),
    CONSTRAINT invoices_kind CHECK ((kind = 'red') = (reverses_id IS NOT NULL) AND (kind = 'red') = (reason IS NOT NULL)
        AND (kind = 'blue' OR replaces_id IS NULL)),
    CONSTRAINT invoices_issued CHECK (state NOT IN ('issued', 'reversing', 'reversed') OR (issued_at IS NOT NULL AND invoice_number IS NOT NULL))
);
-- One invoice of an order counts at a time, and its title is corrected once.
CREATE UNIQUE INDEX invoices_one_blue ON invoices (order_id) WHERE kind = 'blue' AND state IN ('waiting', 'requested', 'issued', 'failed');
CREATE UNIQUE INDEX invoices_one_correction ON invoices (order_id) WHERE replaces_id IS NOT NULL;
CREATE INDEX invoices_order ON invoices (order_id, id);
CREATE INDEX invoices_account ON invoices (account_id, id DESC);
CREATE INDEX invoices_title ON invoices (account_id, title_index);
CREATE INDEX invoices_state ON invoices (state, id) WHERE state NOT IN ('issued', 'reversed', 'withdrawn');

-- Nothing but a row of invoice_transitions moves an invoice, and what it says stays what it is.
CREATE FUNCTION invoices_check_transition() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER invoices_transition BEFORE INSERT OR UPDATE ON invoices FOR EACH ROW EXECUTE FUNCTION invoices_check_transition();

CREATE TABLE invoice_files (
    id         bigint      NOT NULL, -- names the file in materials_dir
    invoice_id bigint      NOT NULL REFERENCES invoices (id),
    format     text        NOT NULL CHECK (format IN ('pdf', 'ofd', 'xml')),
    size_bytes integer     NOT NULL CHECK (size_bytes > 0),
    sm3        bytea       NOT NULL,
    stored_at  timestamptz NOT NULL,
    CONSTRAINT invoice_files_pk PRIMARY KEY (id),
    CONSTRAINT invoice_files_format UNIQUE (invoice_id, format)
);

-- One row: the token all processes share, who fetches a new one, and what stops the issuing.
CREATE TABLE invoice_access (
    single         boolean     NOT NULL DEFAULT true CHECK (single),
    token_sealed   bytea,      -- sealed under 'invoice_access.token:1'
    token_until    timestamptz,
    fetching_until timestamptz,
    alarm          text        CHECK (alarm IN ('login_needed', 'quota_low', 'access_refused', 'token_quota')),
    alarm_since    timestamptz,
    CONSTRAINT invoice_access_pk PRIMARY KEY (single)
);
INSERT INTO invoice_access DEFAULT VALUES;
CREATE TABLE invoice_token_fetches (
    id bigint      NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT invoice_token_fetches_pk PRIMARY KEY (id)
);
CREATE INDEX invoice_token_fetches_at ON invoice_token_fetches (at);

GRANT SELECT ON product_taxes, invoice_transitions TO lnca_api, lnca_worker;
GRANT SELECT, INSERT, UPDATE (state, last_event, version, request_number, serial_number, invoice_number, failure, failure_detail,
    refund_waits, updated_at, asked_at, issued_at) ON invoices TO lnca_api, lnca_worker;
GRANT SELECT ON invoice_files TO lnca_api;
GRANT SELECT, INSERT ON invoice_files TO lnca_worker;
GRANT SELECT ON invoice_access, invoice_token_fetches TO lnca_api;
GRANT SELECT, UPDATE (token_sealed, token_until, fetching_until, alarm, alarm_since) ON invoice_access TO lnca_worker;
GRANT SELECT, INSERT, DELETE ON invoice_token_fetches TO lnca_worker;

COMMIT;
