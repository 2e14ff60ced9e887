-- From now on nobody can log in, and the number is free.
-- $1 bigint id, $2 timestamptz closed_at
UPDATE accounts SET closed_at = $2, password_hash = NULL WHERE id = $1 AND closed_at IS NULL
