-- How often the provider was asked for money of a payment, and when the last time.
-- $1 bigint payment_id
-- columns: count bigint, tried_at timestamptz (NULL: never)
SELECT count(DISTINCT number) AS count, max(tried_at) AS tried_at FROM refunds WHERE payment_id = $1
