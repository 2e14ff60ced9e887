-- The round belongs to this use. $1 key use, $2 round
UPDATE key_uses SET round = $2 WHERE id = $1 AND signature IS NULL
