-- Leases due jobs, oldest first; what another worker is taking is passed over. The lease runs by the server's clock.
-- $1 text[] kinds, $2 timestamptz now, $3 bigint how many, $4 bigint lease token, $5 bigint seconds of the lease
-- columns: id bigint, kind text, payload text, attempts integer, outages integer
WITH due AS (
    SELECT id
      FROM jobs
     WHERE state = 'ready' AND run_at <= $2 AND kind = ANY ($1::text[])
     ORDER BY run_at, id
     LIMIT $3
       FOR UPDATE SKIP LOCKED
)
UPDATE jobs
   SET state = 'running', attempts = attempts + 1, lease_token = $4,
       lease_until = clock_timestamp() + make_interval(secs => $5::bigint)
  FROM due
 WHERE jobs.id = due.id
RETURNING jobs.id, jobs.kind, jobs.payload, jobs.attempts, jobs.outages
