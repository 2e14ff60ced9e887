-- Which number reaches the handler of a company's order: that of the account whose person the handler is (account_handled_orders), whatever number
-- stands in the order; else the order's, unless an account gave it up since it was proved: whoever has it now is somebody else.
-- $1 bigint order
-- columns: account_id bigint or NULL, given_up boolean
SELECT (SELECT k.account_id
          FROM (SELECT i.account_id, true AS proven FROM identities i WHERE i.document_number_index = o.handler_document_index
                UNION ALL SELECT a.id, false FROM accounts a WHERE a.mobile_index = o.holder_mobile_index AND a.closed_at IS NULL
                UNION ALL SELECT l.account_id, false FROM numbers_left l WHERE l.mobile_index = o.holder_mobile_index) k
         WHERE EXISTS (SELECT FROM account_handled_orders(k.account_id) m WHERE m.order_id = o.id)
         ORDER BY k.proven DESC, k.account_id DESC LIMIT 1) AS account_id,
       EXISTS (SELECT FROM numbers_left l LEFT JOIN order_people h ON h.order_id = o.id AND h.role = 'handler' AND h.mobile_index = l.mobile_index
                WHERE l.mobile_index = o.holder_mobile_index AND l.left_at >= coalesce(h.mobile_proved_at, o.created_at)) AS given_up
  FROM orders o
 WHERE o.id = $1
