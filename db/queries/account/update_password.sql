-- Sets the password hash.
-- $1 bigint id, $2 text password_hash
UPDATE accounts SET password_hash = $2 WHERE id = $1 AND closed_at IS NULL
