-- The queue (core/job).
BEGIN;

CREATE TABLE jobs (
    id          bigint      NOT NULL,
    kind        text        NOT NULL,
    unique_key  text,
    payload     text        NOT NULL,
    state       text        NOT NULL,
    run_at      timestamptz NOT NULL,
    attempts    integer     NOT NULL DEFAULT 0,
    lease_token bigint,
    lease_until timestamptz,
    reason      text, -- of the last failure
    created_at  timestamptz NOT NULL,
    finished_at timestamptz,
    CONSTRAINT jobs_pk PRIMARY KEY (id),
    CONSTRAINT jobs_state CHECK (state IN ('ready', 'running', 'done', 'dead')),
    CONSTRAINT jobs_lease CHECK ((state = 'running') = (lease_token IS NOT NULL AND lease_until IS NOT NULL)),
    CONSTRAINT jobs_finished CHECK ((state IN ('done', 'dead')) = (finished_at IS NOT NULL))
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);

-- At most one waiting job of a key; while one runs, another may be queued behind it.
CREATE UNIQUE INDEX jobs_unique ON jobs (unique_key) WHERE state = 'ready' AND unique_key IS NOT NULL;
CREATE INDEX jobs_ready ON jobs (run_at, id) WHERE state = 'ready';
CREATE INDEX jobs_running ON jobs (lease_until) WHERE state = 'running';
CREATE INDEX jobs_finished_at ON jobs (finished_at) WHERE state IN ('done', 'dead');

GRANT SELECT, INSERT, UPDATE ON jobs TO lnca_api;
GRANT SELECT, INSERT, UPDATE, DELETE ON jobs TO lnca_worker;

COMMIT;
