-- How many orders of an account fit list_orders.sql.
-- $1 bigint account_id, $2 bigint order_id (NULL = any), $3 bytea holder_name_index (NULL = any) or $5 bytea company_name_index, $4 text state (NULL = any)
-- columns: count bigint
SELECT count(*) AS count FROM orders
WHERE account_id = $1 AND (batch_id IS NULL OR paid_at IS NOT NULL) AND ($2::bigint IS NULL OR id = $2) AND ($3::bytea IS NULL OR holder_name_index IN ($3, $5)) AND ($4::text IS NULL OR state = $4)
