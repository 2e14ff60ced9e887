-- The newest renewal of a holder and product that is on its way or done, for the certificate's page.
-- $1 product, $2 index of the holder's number
-- columns: id, state, service_until, completed_at
SELECT id, state, service_until, completed_at FROM orders
 WHERE product_code = $1 AND document_number_index = $2 AND type = 'renewal' AND state IN ('awaiting_payment', 'in_review', 'refused', 'approved', 'completed')
 ORDER BY id DESC LIMIT 1
