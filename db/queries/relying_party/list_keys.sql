-- The public keys of a relying party, newest first, withdrawn ones too.
-- $1 bigint relying_party_id
-- columns: id bigint, algorithm text, public_key bytea, created_at, withdrawn_at timestamptz
SELECT id, algorithm, public_key, created_at, withdrawn_at FROM relying_party_keys WHERE relying_party_id = $1 ORDER BY id DESC LIMIT 50
