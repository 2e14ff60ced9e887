-- Locks the oldest living sessions of an account beyond a number, some at a time. $1 account id, $2 how many may live.
SELECT id FROM sessions
WHERE id IN (SELECT id FROM sessions WHERE account_id = $1::bigint AND ended_at IS NULL ORDER BY id DESC OFFSET $2::bigint LIMIT 100)
ORDER BY id FOR UPDATE SKIP LOCKED;
