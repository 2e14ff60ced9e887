-- Lets secrets of a relying party that are older than one end, at the latest at a time.
-- $1 bigint relying_party_id, $2 bigint before_id, $3 timestamptz ends_at
UPDATE relying_party_secrets SET ends_at = $3 WHERE relying_party_id = $1 AND id < $2 AND (ends_at IS NULL OR ends_at > $3)
