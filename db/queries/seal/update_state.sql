-- Moves a seal and counts its version up.
-- $1 bigint id, $2 text state, $3 bigint checked_by, $4 timestamptz in_force_from, $5 bigint revoked_by, $6 timestamptz revoked_at, $7 text revoke_text
UPDATE seals SET state = $2, checked_by = $3, in_force_from = $4, revoked_by = $5, revoked_at = $6, revoke_text = $7, version = version + 1 WHERE id = $1
