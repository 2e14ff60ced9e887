-- How many invoices fit, counted up to 1,001.
-- $1 bigint order_id (NULL = any), $2 text state (NULL = any)
-- columns: count bigint
SELECT count(*) AS count FROM (SELECT 1 FROM invoices
    WHERE ($1::bigint IS NULL OR order_id = $1) AND ($2::text IS NULL OR state = $2) LIMIT 1001) fitting
