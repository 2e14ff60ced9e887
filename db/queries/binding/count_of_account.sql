-- How many bindings an account's certificates have and had.
-- $1 bigint account_id
-- columns: total bigint
SELECT count(*) AS total FROM bindings WHERE account_id = $1
