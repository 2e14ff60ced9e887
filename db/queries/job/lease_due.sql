-- Leases due jobs, oldest first over all kinds, of each kind no more than there is room for; what another worker is taking is passed
-- over. The lease runs by the server's clock.
-- $1 text[] kinds, $2 bigint[] the room of each, $3 timestamptz now, $4 bigint how many, $5 bigint lease token, $6 bigint seconds of the lease
-- columns: id bigint, kind text, payload text, attempts integer, outages integer
WITH due AS (
    SELECT of_kind.id
      FROM unnest($1::text[], $2::bigint[]) AS rooms (kind, room),
           LATERAL (
               SELECT id, run_at
                 FROM jobs
                WHERE state = 'ready' AND kind = rooms.kind AND run_at <= $3
                ORDER BY run_at, id
                LIMIT rooms.room
                  FOR UPDATE SKIP LOCKED
           ) AS of_kind
     ORDER BY of_kind.run_at, of_kind.id
     LIMIT $4
)
UPDATE jobs
   SET state = 'running', attempts = attempts + 1, lease_token = $5,
       lease_until = clock_timestamp() + make_interval(secs => $6::bigint)
  FROM due
 WHERE jobs.id = due.id
RETURNING jobs.id, jobs.kind, jobs.payload, jobs.attempts, jobs.outages
