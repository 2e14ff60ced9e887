-- Ends a session; an earlier end stays. $1 id, $2 time, $3 reason.
UPDATE sessions SET ended_at = $2::timestamptz, end_reason = $3::text WHERE id = $1::bigint AND ended_at IS NULL;
