-- Adds a public key of a relying party.
-- $1 bigint id, $2 bigint relying_party_id, $3 text algorithm, $4 bytea public_key, $5 timestamptz created_at
INSERT INTO relying_party_keys (id, relying_party_id, algorithm, public_key, created_at) VALUES ($1, $2, $3, $4, $5)
