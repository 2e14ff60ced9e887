-- Sendings of issued invoices that their owners asked for, and what became of them.
BEGIN;

CREATE TABLE invoice_deliveries (
    id            bigint      NOT NULL,
    invoice_id    bigint      NOT NULL REFERENCES invoices (id),
    target_sealed bytea,      -- JSON: mobile and e-mail address; sealed under 'invoice_deliveries.target:<id>', gone with the end
    state         text        NOT NULL DEFAULT 'waiting',
    failure       text,       -- refused: the provider's word
    created_at    timestamptz NOT NULL,
    ended_at      timestamptz,
    CONSTRAINT invoice_deliveries_pk PRIMARY KEY (id),
    CONSTRAINT invoice_deliveries_state CHECK (state IN ('waiting', 'sent', 'refused')),
    CONSTRAINT invoice_deliveries_end CHECK ((state = 'waiting') = (ended_at IS NULL) AND (state = 'waiting') = (target_sealed IS NOT NULL)),
    CONSTRAINT invoice_deliveries_failure CHECK ((state = 'refused') = (failure IS NOT NULL))
);
CREATE INDEX invoice_deliveries_invoice ON invoice_deliveries (invoice_id, id DESC);

GRANT SELECT, INSERT ON invoice_deliveries TO lnca_api;
GRANT SELECT, UPDATE (target_sealed, state, failure, ended_at), DELETE ON invoice_deliveries TO lnca_worker;

COMMIT;
