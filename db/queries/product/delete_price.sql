-- Takes a price away; the trigger refuses one that has begun.
-- $1 text product_code, $2 timestamptz effective_from
DELETE FROM product_prices WHERE product_code = $1 AND effective_from = $2
