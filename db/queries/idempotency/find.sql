-- A key that was taken before.
-- $1 text scope, $2 text route, $3 text key
-- columns: request_digest bytea, state text, http_status integer, media_type text, headers text, body bytea
SELECT request_digest, state, http_status, media_type, headers, body
  FROM idempotency_keys
 WHERE scope = $1 AND route = $2 AND key = $3
