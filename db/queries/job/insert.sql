-- Queues a job. A waiting job of the same unique key stays the only one and runs at the earlier of both times.
-- $1 bigint id, $2 text kind, $3 text unique_key or NULL, $4 text payload, $5 timestamptz run_at, $6 timestamptz now
INSERT INTO jobs (id, kind, unique_key, payload, state, run_at, created_at)
VALUES ($1, $2, $3, $4, 'ready', $5, $6)
    ON CONFLICT (unique_key) WHERE state = 'ready' AND unique_key IS NOT NULL
    DO UPDATE SET run_at = least(jobs.run_at, excluded.run_at)
