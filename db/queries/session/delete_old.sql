-- Deletes sessions that are over for long, some at a time. Their refresh tokens went before.
-- $1 timestamptz over before
DELETE FROM sessions
 WHERE id IN (SELECT session.id
                FROM sessions session
               WHERE coalesce(session.ended_at, session.expires_at) < $1
                 AND NOT EXISTS (SELECT FROM refresh_tokens token WHERE token.session_id = session.id)
               LIMIT 1000)
