-- What relying parties are told, and whether they have heard it. The body is made anew for each attempt from what it is about; it is kept nowhere.
BEGIN;

CREATE TABLE webhook_deliveries (
    id               bigint      NOT NULL, -- webhook-id: the same at every attempt
    relying_party_id bigint      NOT NULL REFERENCES relying_parties (id),
    event            text        NOT NULL,
    subject_id       bigint      NOT NULL, -- what it is about, by event
    created_at       timestamptz NOT NULL,
    attempts         integer     NOT NULL DEFAULT 0,
    attempted_at     timestamptz,
    failure          text,                 -- of the last attempt: our word, or the HTTP status
    delivered_at     timestamptz,
    CONSTRAINT webhook_deliveries_pk PRIMARY KEY (id),
    CONSTRAINT webhook_deliveries_event CHECK (event IN ('binding.ended')),
    CONSTRAINT webhook_deliveries_end CHECK (delivered_at IS NULL OR failure IS NULL)
);
CREATE UNIQUE INDEX webhook_deliveries_once ON webhook_deliveries (event, subject_id);
CREATE INDEX webhook_deliveries_open ON webhook_deliveries (relying_party_id, id) WHERE delivered_at IS NULL;

GRANT SELECT, INSERT ON webhook_deliveries TO lnca_api, lnca_worker;
GRANT UPDATE (attempts, attempted_at, failure, delivered_at) ON webhook_deliveries TO lnca_worker;
GRANT SELECT ON certificates TO lnca_worker;

COMMIT;
