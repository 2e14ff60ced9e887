-- Marks a job done if the lease still holds. The payload has served.
-- $1 bigint id, $2 bigint lease token, $3 timestamptz now
UPDATE jobs
   SET state = 'done', finished_at = $3, payload = '', lease_token = NULL, lease_until = NULL
 WHERE id = $1 AND state = 'running' AND lease_token = $2
