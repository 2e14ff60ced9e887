-- Adds a price.
-- $1 text product_code, $2 timestamptz effective_from, $3 bigint price_fen, $4 bigint created_by, $5 timestamptz created_at
INSERT INTO product_prices (product_code, effective_from, price_fen, created_by, created_at) VALUES ($1, $2, $3, $4, $5)
