-- Notes the last use, unless that was done a moment ago. $1 id, $2 time, $3 older than this.
UPDATE sessions SET seen_at = $2::timestamptz WHERE id = $1::bigint AND seen_at < $3::timestamptz AND ended_at IS NULL;
