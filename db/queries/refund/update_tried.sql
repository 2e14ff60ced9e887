-- From now on the provider may know the number.
-- $1 bigint id, $2 timestamptz now
UPDATE refunds SET tried_at = $2 WHERE id = $1 AND tried_at IS NULL
