-- Orders whose job for closing them, or their payments, is dead or was lost.
-- $1 timestamptz before
-- columns: id bigint, is_open boolean (false: closed, but a payment is still pending)
SELECT id, true AS is_open FROM orders WHERE state = 'awaiting_payment' AND closes_at < $1
UNION ALL
SELECT DISTINCT o.id, false FROM payments p JOIN orders o ON o.id = p.order_id
WHERE p.state = 'pending' AND p.expires_at < $1 AND o.state <> 'awaiting_payment'
LIMIT 100
