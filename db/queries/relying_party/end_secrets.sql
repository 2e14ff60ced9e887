-- Lets every secret of a relying party end, at the latest at a time.
-- $1 bigint relying_party_id, $2 timestamptz ends_at
UPDATE relying_party_secrets SET ends_at = $2 WHERE relying_party_id = $1 AND (ends_at IS NULL OR ends_at > $2)
