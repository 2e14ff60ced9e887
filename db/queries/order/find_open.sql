-- The open order of a holder and product (RUL3).
-- $1 text product_code, $2 bytea document_number_index, $3 bigint except_id
-- columns: id bigint
SELECT id FROM orders
WHERE product_code = $1 AND document_number_index = $2 AND id <> $3
    AND state IN ('awaiting_payment', 'in_review', 'refused', 'approved', 'in_production') AND type IN ('new', 'renewal')
