-- All products with the price in force.
-- $1 timestamptz at
-- columns: those of products, price_fen bigint, profile_hash bytea
SELECT p.code, p.name_zh, p.name_en, p.holder_kind, p.medium, p.term_years, p.available, p.profile_name, p.reviews_needed, price.price_fen,
    (SELECT hash FROM certificate_profiles c WHERE c.name = p.profile_name ORDER BY c.version DESC LIMIT 1) AS profile_hash
FROM products p
CROSS JOIN LATERAL (SELECT price_fen FROM product_prices x WHERE x.product_code = p.code AND x.effective_from <= $1
                    ORDER BY x.effective_from DESC LIMIT 1) price
ORDER BY p.position
