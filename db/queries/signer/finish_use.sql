-- $1 key use, $2 signature, $3 now
UPDATE key_uses SET signature = $2, signed_at = $3 WHERE id = $1 AND signature IS NULL
