-- Withdraws a public key.
-- $1 bigint id, $2 bigint relying_party_id, $3 timestamptz withdrawn_at
UPDATE relying_party_keys SET withdrawn_at = $3 WHERE id = $1 AND relying_party_id = $2 AND withdrawn_at IS NULL
