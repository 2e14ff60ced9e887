-- Reminders of the end of the service period (REN7): one row per order and step, each told once by SMS and shown on the portal until it was seen.
BEGIN;

CREATE TABLE reminders (
    id            bigint      NOT NULL,
    order_id      bigint      NOT NULL REFERENCES orders (id),   -- whose service ends
    account_id    bigint      NOT NULL REFERENCES accounts (id), -- who ordered it
    days_before   integer     NOT NULL CHECK (days_before IN (60, 30, 7, 1)),
    service_until timestamptz NOT NULL,
    state         text        NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'refused', 'unknown', 'needless')), -- of its text
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    seen_at       timestamptz,
    CONSTRAINT reminders_pk PRIMARY KEY (id),
    CONSTRAINT reminders_once UNIQUE (order_id, days_before)
);
CREATE INDEX reminders_account ON reminders (account_id, id DESC);

CREATE INDEX orders_service_end ON orders (service_until, id) WHERE state = 'completed';

GRANT SELECT ON reminders TO lnca_api, lnca_worker;
GRANT INSERT, UPDATE (state, updated_at) ON reminders TO lnca_worker;
GRANT UPDATE (seen_at) ON reminders TO lnca_api;

COMMIT;
