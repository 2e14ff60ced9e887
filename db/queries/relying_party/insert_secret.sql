-- Adds a webhook secret of a relying party.
-- $1 bigint id, $2 bigint relying_party_id, $3 bytea secret_sealed, $4 timestamptz created_at
INSERT INTO relying_party_secrets (id, relying_party_id, secret_sealed, created_at) VALUES ($1, $2, $3, $4)
