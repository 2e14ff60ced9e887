-- When the price of a draft was shown.
-- $1 bigint id
-- columns: priced_at timestamptz
SELECT priced_at FROM orders WHERE id = $1
