-- How a product stands on invoices at a time.
-- $1 text product_code, $2 timestamptz at
-- columns: item_name text, tax_code text, rate_permille integer
SELECT item_name, tax_code, rate_permille FROM product_taxes WHERE product_code = $1 AND effective_from <= $2 ORDER BY effective_from DESC LIMIT 1
