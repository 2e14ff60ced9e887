-- The secrets of a relying party that sign at a time, newest first.
-- $1 bigint relying_party_id, $2 timestamptz at
-- columns: id bigint, secret_sealed bytea, created_at, ends_at timestamptz
SELECT id, secret_sealed, created_at, ends_at FROM relying_party_secrets
WHERE relying_party_id = $1 AND (ends_at IS NULL OR ends_at > $2) ORDER BY id DESC LIMIT 5
