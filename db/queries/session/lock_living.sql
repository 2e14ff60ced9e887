-- Locks the living sessions of an account but one. $1 account id, $2 id that is kept (0 = none).
SELECT id FROM sessions WHERE account_id = $1::bigint AND ended_at IS NULL AND id <> $2::bigint ORDER BY id FOR UPDATE;
