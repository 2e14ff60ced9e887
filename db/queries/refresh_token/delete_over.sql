-- Deletes tokens that nothing needs any more, some at a time: those of sessions that are over, and those used long ago.
-- $1 timestamptz now, $2 timestamptz used before
DELETE FROM refresh_tokens
 WHERE token_hash IN (SELECT token.token_hash
                        FROM refresh_tokens token JOIN sessions session ON session.id = token.session_id
                       WHERE token.used_at < $2 OR session.ended_at IS NOT NULL OR session.expires_at < $1
                       LIMIT 1000)
