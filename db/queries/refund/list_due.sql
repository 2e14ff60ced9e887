-- Payments that must go back by themselves and have no refund yet: beyond the one that counts, or after the order's end.
-- $1 bigint limit
-- columns: those of payments
SELECT p.id, p.order_id, p.provider, p.amount_fen, p.state, p.code_url, p.transaction_id, p.created_at, p.expires_at, p.paid_at, p.finished_at FROM payments p
WHERE p.id IN (SELECT id FROM payments WHERE state = 'surplus'
               UNION ALL SELECT q.id FROM orders o JOIN payments q ON q.order_id = o.id AND q.state = 'succeeded' WHERE o.state = 'refunding')
  AND NOT EXISTS (SELECT FROM refunds r WHERE r.payment_id = p.id AND r.state <> 'declined')
ORDER BY p.id LIMIT $1
