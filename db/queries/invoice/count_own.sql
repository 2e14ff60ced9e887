-- How many invoices of an account fit.
-- $1 bigint account_id, $2 bigint order_id (NULL = any), $3 bytea title_index (NULL = any)
-- columns: count bigint
SELECT count(*) AS count FROM invoices
WHERE account_id = $1 AND ($2::bigint IS NULL OR order_id = $2) AND ($3::bytea IS NULL OR title_index = $3)
