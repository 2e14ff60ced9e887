-- Counted takes of limits_cache while Redis is gone. Unlogged: it may be lost like what it stands in for.
BEGIN;

CREATE UNLOGGED TABLE limit_events (
    key bytea       NOT NULL, -- SHA-256 of name and subject
    at  timestamptz NOT NULL
);
CREATE INDEX limit_events_key ON limit_events (key, at DESC);
CREATE INDEX limit_events_at ON limit_events (at);

GRANT SELECT, INSERT, DELETE ON limit_events TO lnca_api, lnca_worker;

COMMIT;
