-- Wakes a dead job with all its attempts.
-- $1 bigint id, $2 timestamptz now
UPDATE jobs
   SET state = 'ready', attempts = 0, outages = 0, run_at = $2, finished_at = NULL
 WHERE id = $1 AND state = 'dead'
