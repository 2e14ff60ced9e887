-- A sign of life of the job's worker.
-- $1 bigint id, $2 bigint lease token, $3 bigint seconds of the lease
UPDATE jobs
   SET lease_until = clock_timestamp() + make_interval(secs => $3::bigint)
 WHERE id = $1 AND state = 'running' AND lease_token = $2
