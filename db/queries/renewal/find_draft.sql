-- The draft with which an account began to renew the line of an order, and whether the account still has the number that stands in it.
-- $1 account, $2 order
-- columns: those of renewals, same_mobile boolean
SELECT r.order_id, r.certificate_id, r.key_use_id, r.ends_at, r.lapsed, d.handler_document_index IS DISTINCT FROM o.handler_document_index AS handler_changed,
       d.holder_mobile_index = a.mobile_index AS same_mobile
  FROM orders o JOIN orders d ON d.line_id = o.line_id JOIN renewals r ON r.order_id = d.id JOIN accounts a ON a.id = d.account_id
 WHERE o.id = $2 AND d.account_id = $1 AND d.state = 'draft' AND d.type = 'renewal'
 ORDER BY d.id DESC LIMIT 1
