-- Which of these persons have an open order of the product (RUL3)?
-- $1 text product_code, $2 text[] document_number_index (hex)
-- columns: document_number_index bytea
SELECT o.document_number_index FROM (SELECT DISTINCT decode(hex, 'hex') AS index FROM unnest($2::text[]) AS hex) asked
JOIN orders o ON o.document_number_index = asked.index AND o.product_code = $1
WHERE o.state IN ('awaiting_payment', 'awaiting_holder', 'in_review', 'refused', 'approved', 'in_production') AND o.type IN ('new', 'renewal')
