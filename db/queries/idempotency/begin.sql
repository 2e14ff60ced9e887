-- Takes a key for the first time, or one whose first request died with its lease.
-- $1 text scope, $2 text route, $3 text key, $4 bytea request_digest, $5 bigint lease token, $6 bigint seconds of the lease, $7 timestamptz now
INSERT INTO idempotency_keys (scope, route, key, request_digest, state, lease_token, lease_until, created_at)
VALUES ($1, $2, $3, $4, 'running', $5, clock_timestamp() + make_interval(secs => $6::bigint), $7)
    ON CONFLICT (scope, route, key) DO UPDATE
   SET lease_token = excluded.lease_token, lease_until = excluded.lease_until
 WHERE idempotency_keys.state = 'running' AND idempotency_keys.lease_until < clock_timestamp()
   AND idempotency_keys.request_digest = excluded.request_digest
