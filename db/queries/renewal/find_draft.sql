-- The draft of an account's renewal of this holder and product. $1 account, $2 product, $3 index of the holder's number
-- columns: id
SELECT o.id FROM orders o JOIN renewals r ON r.order_id = o.id
 WHERE o.account_id = $1 AND o.product_code = $2 AND o.document_number_index = $3 AND o.state = 'draft' AND o.type = 'renewal'
 ORDER BY o.id DESC LIMIT 1
