-- What became of an attempt; one that was delivered meanwhile stays so.
-- $1 bigint id, $2 timestamptz attempted_at, $3 text failure or NULL = delivered
UPDATE webhook_deliveries SET attempts = attempts + 1, attempted_at = $2, failure = $3, delivered_at = CASE WHEN $3::text IS NULL THEN $2::timestamptz END
 WHERE id = $1 AND delivered_at IS NULL
