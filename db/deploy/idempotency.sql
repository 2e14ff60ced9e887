-- Idempotency keys of clients with the answer to the first request.
BEGIN;

CREATE TABLE idempotency_keys (
    scope          text        NOT NULL, -- 'account:<id>', 'staff:<id>' or 'device:<id>'
    route          text        NOT NULL, -- operationId
    key            text        NOT NULL,
    request_digest bytea       NOT NULL,
    state          text        NOT NULL,
    lease_token    bigint      NOT NULL,
    lease_until    timestamptz NOT NULL,
    http_status    integer,
    media_type     text,
    headers        text,                 -- lines of 'Name: value'
    body           bytea,
    created_at     timestamptz NOT NULL,
    CONSTRAINT idempotency_keys_pk PRIMARY KEY (scope, route, key),
    CONSTRAINT idempotency_keys_state CHECK (state IN ('running', 'done')),
    CONSTRAINT idempotency_keys_answer CHECK ((state = 'done') = (http_status IS NOT NULL))
);
CREATE INDEX idempotency_keys_created ON idempotency_keys (created_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO lnca_api, lnca_worker;

COMMIT;
