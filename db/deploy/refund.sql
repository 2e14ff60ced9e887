-- Money that goes back, and the daily comparison with what the payment provider booked.
BEGIN;

CREATE TABLE refunds (
    id              bigint      NOT NULL, -- the number at the provider, the same on every repetition
    order_id        bigint      NOT NULL REFERENCES orders (id),
    payment_id      bigint      NOT NULL REFERENCES payments (id),
    amount_fen      bigint      NOT NULL CHECK (amount_fen > 0),
    cause           text        NOT NULL CHECK (cause IN ('requested', 'late', 'surplus')),
    state           text        NOT NULL CHECK (state IN ('requested', 'granted', 'declined', 'submitted', 'succeeded', 'abnormal', 'closed')),
    reason          text        CHECK (reason IN ('not_needed', 'wrong_information', 'ordered_twice', 'takes_too_long', 'other')),
    note_sealed     bytea,      -- the applicant's own words
    created_at      timestamptz NOT NULL,
    decided_at      timestamptz,
    decided_by      bigint      REFERENCES staff (id),
    decision_note   text        CHECK (length(decision_note) BETWEEN 1 AND 200),
    tried_at        timestamptz, -- written before the first call: from then on the provider may know the number
    provider_number text,
    accepted_at     timestamptz, -- by the provider's clock
    finished_at     timestamptz,
    problem         text,       -- the provider's word, while the money does not move
    updated_at      timestamptz NOT NULL,
    version         bigint      NOT NULL DEFAULT 1,
    CONSTRAINT refunds_pk PRIMARY KEY (id),
    CONSTRAINT refunds_reason CHECK ((cause = 'requested') = (reason IS NOT NULL)),
    CONSTRAINT refunds_accepted CHECK (state NOT IN ('submitted', 'succeeded') OR (provider_number IS NOT NULL AND accepted_at IS NOT NULL)),
    CONSTRAINT refunds_finished CHECK ((state IN ('declined', 'succeeded', 'closed')) = (finished_at IS NOT NULL))
);
-- A payment goes back once: what was declined or closed gave nothing back, everything else may have.
CREATE UNIQUE INDEX refunds_one_live ON refunds (payment_id) WHERE state NOT IN ('declined', 'closed');
CREATE INDEX refunds_order ON refunds (order_id, id);
CREATE INDEX refunds_payment ON refunds (payment_id);
CREATE INDEX refunds_open ON refunds (state, id) WHERE state IN ('requested', 'granted', 'submitted', 'abnormal', 'closed');
CREATE INDEX refunds_accepted_day ON refunds (accepted_at) WHERE accepted_at IS NOT NULL;
CREATE INDEX payments_paid_day ON payments (paid_at) WHERE paid_at IS NOT NULL;
CREATE INDEX payments_state ON payments (state, id);

-- Only money that came goes back, all of it, to the order it came for; what has ended stays as it is.
CREATE FUNCTION refunds_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NOT EXISTS (SELECT 1 FROM payments p WHERE p.id = NEW.payment_id AND p.order_id = NEW.order_id AND p.amount_fen = NEW.amount_fen
                       AND p.state = CASE NEW.cause WHEN 'surplus' THEN 'surplus' ELSE 'succeeded' END) THEN
            RAISE EXCEPTION 'refund % has no payment that fits', NEW.id USING ERRCODE = 'LN004';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.state IN ('declined', 'succeeded', 'closed') OR (NEW.order_id, NEW.payment_id, NEW.amount_fen, NEW.cause)
        IS DISTINCT FROM (OLD.order_id, OLD.payment_id, OLD.amount_fen, OLD.cause) THEN
        RAISE EXCEPTION 'refund % is fixed', OLD.id USING ERRCODE = 'LN004';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER refunds_check BEFORE INSERT OR UPDATE ON refunds FOR EACH ROW EXECUTE FUNCTION refunds_check();

-- What the provider's bill says, while it is compared.
CREATE TABLE bill_rows (
    run_id          bigint  NOT NULL, -- one reading of a bill
    line            bigint  NOT NULL,
    kind            text    NOT NULL CHECK (kind IN ('payment', 'refund')),
    our_id          bigint  NOT NULL, -- the number as an id of ours; 0: it cannot be one
    number          text    NOT NULL,
    provider_number text    NOT NULL,
    amount_fen      bigint  NOT NULL,
    ended_badly     boolean NOT NULL,
    read_at         timestamptz NOT NULL,
    CONSTRAINT bill_rows_pk PRIMARY KEY (run_id, line)
);

CREATE TABLE reconciliations (
    day               date        NOT NULL, -- in Asia/Shanghai
    provider          text        NOT NULL CHECK (provider IN ('wechat_pay')),
    compared_at       timestamptz NOT NULL,
    runs              bigint      NOT NULL,
    our_payments      bigint      NOT NULL,
    our_payments_fen  bigint      NOT NULL,
    our_refunds       bigint      NOT NULL,
    our_refunds_fen   bigint      NOT NULL,
    bill_payments     bigint      NOT NULL,
    bill_payments_fen bigint      NOT NULL,
    bill_refunds      bigint      NOT NULL,
    bill_refunds_fen  bigint      NOT NULL,
    differences       bigint      NOT NULL,
    CONSTRAINT reconciliations_pk PRIMARY KEY (day)
);

CREATE TABLE reconciliation_differences (
    day             date    NOT NULL REFERENCES reconciliations (day) ON DELETE CASCADE,
    line            bigint  NOT NULL,
    subject         text    NOT NULL CHECK (subject IN ('payment', 'refund')),
    kind            text    NOT NULL CHECK (kind IN ('missing_here', 'missing_there', 'amount')),
    number          text    NOT NULL,
    provider_number text,
    order_id        bigint,
    our_fen         bigint,
    bill_fen        bigint,
    CONSTRAINT reconciliation_differences_pk PRIMARY KEY (day, line)
);

GRANT SELECT, INSERT ON refunds TO lnca_api, lnca_worker;
-- The people ask and decide; the provider's answers are the worker's. A retry of staff takes the problem away.
GRANT UPDATE (state, decided_at, decided_by, decision_note, finished_at, problem, updated_at, version) ON refunds TO lnca_api;
GRANT UPDATE (state, tried_at, provider_number, accepted_at, finished_at, problem, updated_at, version) ON refunds TO lnca_worker;
GRANT SELECT, INSERT, DELETE ON bill_rows TO lnca_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON reconciliations, reconciliation_differences TO lnca_worker;
GRANT SELECT ON reconciliations, reconciliation_differences TO lnca_api;

COMMIT;
