-- One refresh token, locked. $1 hash.
SELECT token_hash, session_id, created_at, used_at, successor_sealed FROM refresh_tokens WHERE token_hash = $1::bytea FOR UPDATE;
