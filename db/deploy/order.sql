-- Products, orders with their states, documents, payments, reviews.
BEGIN;

CREATE TABLE products (
    code         text    NOT NULL,
    position     integer NOT NULL,
    name_zh      text    NOT NULL,
    name_en      text    NOT NULL,
    holder_kind  text    NOT NULL CHECK (holder_kind IN ('personal', 'enterprise')),
    medium       text    NOT NULL CHECK (medium IN ('mobile', 'ukey')),
    term_years   integer NOT NULL CHECK (term_years BETWEEN 1 AND 10),
    profile_name text    NOT NULL, -- certificate_profiles.name
    available    boolean NOT NULL,
    CONSTRAINT products_pk PRIMARY KEY (code)
);

CREATE TABLE product_prices (
    product_code   text        NOT NULL REFERENCES products (code),
    effective_from timestamptz NOT NULL,
    price_fen      bigint      NOT NULL CHECK (price_fen > 0),
    CONSTRAINT product_prices_pk PRIMARY KEY (product_code, effective_from)
);

-- The rows of core/order/order_states.def; filled by db/seed/order_transitions.sql, which is made from that file.
CREATE TABLE order_transitions (
    from_state text NOT NULL,
    event      text NOT NULL,
    to_state   text NOT NULL,
    CONSTRAINT order_transitions_pk PRIMARY KEY (from_state, event)
);

CREATE TABLE orders (
    id                     bigint      NOT NULL, -- the order number
    account_id             bigint      NOT NULL REFERENCES accounts (id),
    type                   text        NOT NULL CHECK (type IN ('new', 'renewal', 'change', 'reissue')),
    product_code           text        NOT NULL REFERENCES products (code),
    holder_kind            text        NOT NULL CHECK (holder_kind IN ('personal', 'enterprise')),
    medium                 text        NOT NULL CHECK (medium IN ('mobile', 'ukey')),
    term_years             integer     NOT NULL,
    quantity               integer     NOT NULL DEFAULT 1 CHECK (quantity = 1),
    amount_fen             bigint      NOT NULL CHECK (amount_fen > 0),
    agreement_version      integer     NOT NULL,
    creation_key           text,       -- Idempotency-Key of the request that made it: the same request makes no second draft
    state                  text        NOT NULL,
    last_event             text        NOT NULL,
    version                integer     NOT NULL DEFAULT 1,
    -- the holder as entered; sealed under 'orders.<column>:<id>'
    holder_name_sealed     bytea,
    holder_name_index      bytea,
    holder_mobile_sealed   bytea       NOT NULL,
    holder_mobile_index    bytea       NOT NULL,
    document_type          text,
    document_number_sealed bytea,
    document_number_index  bytea,
    verification_id        bigint      REFERENCES identity_verifications (id), -- the succeeded face check of this order
    invoice_title_sealed   bytea,      -- JSON of the contract's InvoiceTitle
    -- fixed at submit and at the beginning of issuing
    profile_name           text,
    profile_hash           bytea,
    -- times
    created_at             timestamptz NOT NULL,
    updated_at             timestamptz NOT NULL,
    submitted_at           timestamptz,
    closes_at              timestamptz,
    paid_at                timestamptz,
    waiting_since          timestamptz, -- entered in_review
    reviewer_id            bigint      REFERENCES staff (id),
    reviewer_since         timestamptz,
    approved_at            timestamptz,
    completed_at           timestamptz,
    closed_at              timestamptz,
    service_from           timestamptz,
    service_until          timestamptz,
    resubmissions          integer     NOT NULL DEFAULT 0,
    CONSTRAINT orders_pk PRIMARY KEY (id),
    CONSTRAINT orders_state CHECK (state IN ('draft', 'awaiting_payment', 'in_review', 'refused', 'approved',
        'in_production', 'completed', 'closed', 'refunding', 'refunded')),
    CONSTRAINT orders_complete CHECK (state IN ('draft', 'closed') OR (holder_name_sealed IS NOT NULL
        AND document_number_index IS NOT NULL AND verification_id IS NOT NULL AND submitted_at IS NOT NULL)),
    CONSTRAINT orders_paid CHECK (state NOT IN ('in_review', 'refused', 'approved', 'in_production', 'completed', 'refunding',
        'refunded') OR paid_at IS NOT NULL),
    CONSTRAINT orders_reviewer CHECK (reviewer_id IS NULL OR state <> 'draft'),
    CONSTRAINT orders_service CHECK (service_until IS NULL OR service_until > service_from)
);
CREATE UNIQUE INDEX orders_creation ON orders (account_id, creation_key);
CREATE INDEX orders_refunding ON orders (id) WHERE state = 'refunding';
CREATE INDEX orders_account ON orders (account_id, id DESC);
-- RUL3: one open order per holder and product (personal: the holder is the handler). Drafts do not count.
CREATE UNIQUE INDEX orders_open ON orders (product_code, document_number_index)
    WHERE state IN ('awaiting_payment', 'in_review', 'refused', 'approved', 'in_production') AND type IN ('new', 'renewal');
CREATE INDEX orders_queue ON orders (waiting_since, id) WHERE state = 'in_review';
CREATE INDEX orders_reviewer_queue ON orders (reviewer_id, waiting_since, id) WHERE state = 'in_review';
CREATE INDEX orders_closing ON orders (closes_at) WHERE state = 'awaiting_payment';
CREATE INDEX orders_holder_name ON orders (account_id, holder_name_index);

ALTER TABLE identity_verifications ADD CONSTRAINT identity_verifications_order_fk FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE;

-- Nothing but a row of order_transitions moves an order; an update that keeps the state must keep last_event too.
CREATE FUNCTION orders_check_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'draft' OR NEW.last_event <> 'create' THEN
            RAISE EXCEPTION 'order % must begin as a draft', NEW.id USING ERRCODE = 'LN001';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.account_id <> OLD.account_id OR NEW.id <> OLD.id OR NEW.product_code <> OLD.product_code THEN
        RAISE EXCEPTION 'order % may not change hands', OLD.id USING ERRCODE = 'LN002';
    END IF;
    IF NEW.state = OLD.state AND NEW.last_event = OLD.last_event THEN
        RETURN NEW;
    END IF;
    IF NOT EXISTS (SELECT 1 FROM order_transitions t
                   WHERE t.from_state = OLD.state AND t.event = NEW.last_event AND t.to_state = NEW.state) THEN
        RAISE EXCEPTION 'order % may not go from % to % by %', OLD.id, OLD.state, NEW.state, NEW.last_event
            USING ERRCODE = 'LN001';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER orders_transition BEFORE INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION orders_check_transition();

CREATE FUNCTION orders_check_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'draft' THEN
        RAISE EXCEPTION 'only a draft can be deleted' USING ERRCODE = 'LN001';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER orders_delete BEFORE DELETE ON orders FOR EACH ROW EXECUTE FUNCTION orders_check_delete();

CREATE TABLE order_events (
    id         bigint      NOT NULL,
    order_id   bigint      NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    event      text        NOT NULL,
    from_state text,
    to_state   text        NOT NULL,
    actor_kind text        NOT NULL CHECK (actor_kind IN ('nobody', 'account', 'staff', 'system')),
    actor_id   bigint,
    at         timestamptz NOT NULL,
    CONSTRAINT order_events_pk PRIMARY KEY (id)
);
CREATE INDEX order_events_order ON order_events (order_id, id);
CREATE INDEX order_events_recent ON order_events (event, id DESC); -- how long steps usually take

CREATE TABLE materials (
    id          bigint      NOT NULL, -- names the file in materials_dir
    order_id    bigint      NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    kind        text        NOT NULL CHECK (kind IN ('application_form')),
    media_type  text        NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png')),
    size_bytes  integer     NOT NULL CHECK (size_bytes BETWEEN 1 AND 5242880),
    width       integer     NOT NULL,
    height      integer     NOT NULL,
    sm3         bytea       NOT NULL,
    uploaded_at timestamptz NOT NULL,
    replaced_at timestamptz,
    CONSTRAINT materials_pk PRIMARY KEY (id)
);
CREATE UNIQUE INDEX materials_current ON materials (order_id, kind) WHERE replaced_at IS NULL;

CREATE TABLE payments (
    id             bigint      NOT NULL, -- out_trade_no
    order_id       bigint      NOT NULL REFERENCES orders (id),
    provider       text        NOT NULL CHECK (provider IN ('wechat_pay')),
    amount_fen     bigint      NOT NULL CHECK (amount_fen > 0),
    state          text        NOT NULL CHECK (state IN ('pending', 'succeeded', 'surplus', 'closed', 'failed')),
    code_url       text,
    transaction_id text,
    created_at     timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    paid_at        timestamptz,
    finished_at    timestamptz,
    CONSTRAINT payments_pk PRIMARY KEY (id),
    CONSTRAINT payments_transaction UNIQUE (provider, transaction_id),
    CONSTRAINT payments_paid CHECK ((state IN ('succeeded', 'surplus')) = (paid_at IS NOT NULL AND transaction_id IS NOT NULL))
);
CREATE INDEX payments_order ON payments (order_id);
CREATE UNIQUE INDEX payments_one_success ON payments (order_id) WHERE state = 'succeeded';
CREATE INDEX payments_surplus ON payments (id) WHERE state = 'surplus'; -- paid twice: goes back
CREATE INDEX payments_pending ON payments (expires_at) WHERE state = 'pending';

-- Every notification whose signature was right, once by its id; effects run in a job.
CREATE TABLE payment_notices (
    provider       text        NOT NULL,
    notice_id      text        NOT NULL,
    payment_id     bigint,
    received_at    timestamptz NOT NULL,
    body_sealed    bytea       NOT NULL,
    CONSTRAINT payment_notices_pk PRIMARY KEY (provider, notice_id)
);

CREATE TABLE reviews (
    id         bigint      NOT NULL,
    order_id   bigint      NOT NULL REFERENCES orders (id),
    staff_id   bigint      NOT NULL REFERENCES staff (id),
    decision   text        NOT NULL CHECK (decision IN ('approve', 'refuse')),
    decided_at timestamptz NOT NULL,
    CONSTRAINT reviews_pk PRIMARY KEY (id)
);
CREATE INDEX reviews_order ON reviews (order_id, id);

CREATE TABLE review_reasons (
    review_id bigint NOT NULL REFERENCES reviews (id),
    field     text   NOT NULL,
    reason    text   NOT NULL,
    CONSTRAINT review_reasons_pk PRIMARY KEY (review_id, field)
);

GRANT SELECT ON products, product_prices, order_transitions TO lnca_api, lnca_worker, lnca_signer;
-- What hangs on a deleted draft goes by ON DELETE CASCADE, which needs no right of the one who deletes.
GRANT SELECT, INSERT, UPDATE, DELETE ON orders TO lnca_api;
GRANT SELECT, INSERT, UPDATE ON materials TO lnca_api;
GRANT SELECT, UPDATE ON orders TO lnca_worker;
GRANT SELECT ON materials TO lnca_worker;
GRANT SELECT, INSERT ON order_events TO lnca_api, lnca_worker;
-- Both ask the bank and book what it says; neither may change whose payment it is, or its amount.
GRANT SELECT, INSERT, UPDATE (state, code_url, transaction_id, paid_at, finished_at) ON payments TO lnca_api;
GRANT SELECT, UPDATE (state, transaction_id, paid_at, finished_at) ON payments TO lnca_worker;
GRANT SELECT, INSERT ON payment_notices, reviews, review_reasons TO lnca_api;
GRANT SELECT ON orders, reviews, payments TO lnca_signer;

COMMIT;
