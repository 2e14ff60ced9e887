-- The open order that stands in the way of a renewal: any renewal of the holder and product; of a person any order, unless a batch only names the person
-- in it.
-- $1 product, $2 index of the holder's number
-- columns: id
SELECT id FROM orders
 WHERE product_code = $1 AND document_number_index = $2 AND (type = 'renewal' OR (type = 'new' AND holder_kind = 'personal'))
   AND state IN ('awaiting_payment', 'in_review', 'refused', 'approved', 'in_production')
   AND (batch_id IS NULL OR state <> 'awaiting_payment')
 ORDER BY id LIMIT 1
