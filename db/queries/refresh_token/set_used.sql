-- Marks a token as used and keeps its successor for the grace time. $1 hash, $2 now, $3 successor, sealed.
UPDATE refresh_tokens SET used_at = $2::timestamptz, successor_sealed = $3::bytea WHERE token_hash = $1::bytea AND used_at IS NULL;
