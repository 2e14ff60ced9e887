-- Keeps language and type size.
-- $1 bigint id, $2 text language, $3 boolean large_type
UPDATE accounts SET language = $2, large_type = $3 WHERE id = $1 AND closed_at IS NULL
