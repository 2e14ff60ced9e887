-- The open order that stands in the way of renewing the certificate of an order (RUL3): a company's, another renewal of the same line, whoever its
-- handler is, for a company has a line for each handler; a person's, any order of the holder and product, unless a batch only names the person in it.
-- $1 bigint order
-- columns: id
SELECT n.id
  FROM orders o JOIN orders n ON n.line_id = o.line_id
 WHERE o.id = $1 AND o.holder_kind = 'enterprise' AND n.type = 'renewal'
   AND n.state IN ('awaiting_payment', 'in_review', 'refused', 'approved', 'in_production')
UNION ALL
SELECT n.id
  FROM orders o JOIN orders n ON n.product_code = o.product_code AND n.document_number_index = o.document_number_index
 WHERE o.id = $1 AND o.holder_kind = 'personal' AND n.type IN ('new', 'renewal')
   AND n.state IN ('awaiting_payment', 'in_review', 'refused', 'approved', 'in_production') AND (n.batch_id IS NULL OR n.state <> 'awaiting_payment')
 ORDER BY id LIMIT 1
