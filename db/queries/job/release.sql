-- Gives a leased job back as if it had not been taken.
-- $1 bigint id, $2 bigint lease token
UPDATE jobs
   SET state = CASE WHEN EXISTS (SELECT FROM jobs AS other
                                  WHERE other.unique_key = jobs.unique_key AND other.state = 'ready')
                    THEN 'done' ELSE 'ready' END,
       finished_at = CASE WHEN EXISTS (SELECT FROM jobs AS other
                                        WHERE other.unique_key = jobs.unique_key AND other.state = 'ready')
                          THEN clock_timestamp() END,
       attempts = attempts - 1, lease_token = NULL, lease_until = NULL
 WHERE id = $1 AND state = 'running' AND lease_token = $2
