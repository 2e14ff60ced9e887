-- Uses a link up: changes nothing when it is somebody else's, over or used.
-- $1 bigint id, $2 bigint account_id, $3 timestamptz fetched_at
UPDATE data_exports SET fetched_at = $3 WHERE id = $1 AND account_id = $2 AND fetched_at IS NULL AND expires_at > $3
