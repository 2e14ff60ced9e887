-- Prices of a product, or of all: newest first.
-- $1 text product_code (NULL = all), $2 bigint limit
-- columns: product_code text, effective_from timestamptz, price_fen bigint, staff_name text
SELECT x.product_code, x.effective_from, x.price_fen, s.name AS staff_name
FROM product_prices x LEFT JOIN staff s ON s.id = x.created_by
WHERE $1::text IS NULL OR x.product_code = $1 ORDER BY x.effective_from DESC LIMIT $2
