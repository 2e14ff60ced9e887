-- Writes what staff may change of a product and counts its version up.
-- $1 text code, $2 text name_zh, $3 text name_en, $4 integer term_years, $5 boolean available, $6 timestamptz updated_at,
-- $7 integer reviews_needed
UPDATE products SET name_zh = $2, name_en = $3, term_years = $4, available = $5, updated_at = $6, reviews_needed = $7, version = version + 1 WHERE code = $1
