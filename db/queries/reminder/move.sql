-- $1 bigint id, $2 text state, $3 timestamptz now
UPDATE reminders SET state = $2, updated_at = $3 WHERE id = $1
