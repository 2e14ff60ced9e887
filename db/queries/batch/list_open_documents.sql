-- Which of these persons have an open order of the product (RUL3)? Whom another company only names in a batch, has none.
-- $1 text product_code, $2 text[] document_number_index (hex), $3 bytea number index of a company
-- columns: document_number_index bytea, is_company boolean: the company pays for it; of one person's, such a one comes last
SELECT o.document_number_index, coalesce(b.document_number_index = $3, false) AS is_company FROM (SELECT DISTINCT decode(hex, 'hex') AS index FROM unnest($2::text[]) AS hex) asked
JOIN orders o ON o.document_number_index = asked.index AND o.product_code = $1
LEFT JOIN orders b ON b.id = o.batch_id
WHERE o.state IN ('awaiting_payment', 'awaiting_holder', 'in_review', 'refused', 'approved', 'in_production') AND o.type IN ('new', 'renewal')
    AND (o.batch_id IS NULL OR o.state NOT IN ('awaiting_payment', 'awaiting_holder') OR b.document_number_index = $3)
ORDER BY is_company
