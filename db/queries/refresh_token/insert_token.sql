-- A fresh refresh token of a session. $1 hash, $2 session id, $3 now.
INSERT INTO refresh_tokens (token_hash, session_id, created_at) VALUES ($1::bytea, $2::bigint, $3::timestamptz);
