-- Locks the living sessions of a staff person but one. $1 staff id, $2 id that is kept (0 = none).
SELECT id FROM sessions WHERE staff_id = $1::bigint AND ended_at IS NULL AND id <> $2::bigint ORDER BY id FOR UPDATE;
