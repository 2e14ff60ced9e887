-- Notes a failed attempt if the lease still holds: dead after the last one; needless when another job of its key already waits; else it waits again.
-- An outage of a provider gives its attempt back.
-- $1 bigint id, $2 bigint lease token, $3 text reason, $4 timestamptz next run, $5 bigint most attempts, $6 timestamptz now, $7 boolean outage
UPDATE jobs
   SET state = outcome.state, reason = $3, run_at = $4, lease_token = NULL, lease_until = NULL,
       attempts = attempts - $7::boolean::integer, outages = outages + $7::boolean::integer,
       finished_at = CASE WHEN outcome.state <> 'ready' THEN $6::timestamptz END
  FROM (SELECT failed.id,
               CASE WHEN failed.attempts >= $5::bigint AND NOT $7::boolean THEN 'dead'
                    WHEN EXISTS (SELECT FROM jobs AS other
                                  WHERE other.unique_key = failed.unique_key AND other.state = 'ready') THEN 'done'
                    ELSE 'ready' END AS state
          FROM jobs AS failed
         WHERE failed.id = $1) AS outcome
 WHERE jobs.id = outcome.id AND jobs.state = 'running' AND jobs.lease_token = $2
