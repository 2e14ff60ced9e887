-- Frees a key whose request left nothing behind.
-- $1 text scope, $2 text route, $3 text key, $4 bigint lease token
DELETE FROM idempotency_keys WHERE scope = $1 AND route = $2 AND key = $3 AND state = 'running' AND lease_token = $4
