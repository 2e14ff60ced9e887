-- Stores the answer of the first request.
-- $1 text scope, $2 text route, $3 text key, $4 bigint lease token, $5 integer http_status, $6 text media_type, $7 text headers, $8 bytea body
UPDATE idempotency_keys
   SET state = 'done', http_status = $5, media_type = $6, headers = $7, body = $8
 WHERE scope = $1 AND route = $2 AND key = $3 AND state = 'running' AND lease_token = $4
