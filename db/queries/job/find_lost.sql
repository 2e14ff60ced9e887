-- A job whose worker gave no sign of life in time, locked.
-- columns: id bigint, lease_token bigint, attempts integer
SELECT id, lease_token, attempts
  FROM jobs
 WHERE state = 'running' AND lease_until < clock_timestamp()
 ORDER BY lease_until
 LIMIT 1
   FOR UPDATE SKIP LOCKED
