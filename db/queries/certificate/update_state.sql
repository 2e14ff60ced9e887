-- Moves a locked certificate. $1 id, $2 version as read, $3 text state, $4 timestamptz revoked_at, $5 bigint revoke_reason, $6 bigint suspended_by, $7 text state_text
UPDATE certificates SET version = version + 1, state = $3, revoked_at = $4, revoke_reason = $5::bigint, suspended_by = $6, state_text = $7 WHERE id = $1 AND version = $2
