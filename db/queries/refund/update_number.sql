-- These go back together; from now on the provider may know their number. What has one keeps it.
-- $1 bigint[] ids, $2 bigint number, $3 timestamptz now
UPDATE refunds SET number = $2, tried_at = $3 WHERE id = ANY ($1) AND number IS NULL
