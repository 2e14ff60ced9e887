-- The order that an earlier request with this key made.
-- $1 bigint account_id, $2 text creation_key
-- columns: id bigint
SELECT id FROM orders WHERE account_id = $1 AND creation_key = $2
