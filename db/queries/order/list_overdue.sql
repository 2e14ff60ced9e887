-- Orders whose job for closing them, or their payments, is dead or was lost; not those whose job only waits, which are many while the provider is away.
-- $1 timestamptz before
-- columns: id bigint, is_open boolean (false: closed, but a payment is still pending)
SELECT overdue.id, overdue.is_open
FROM (SELECT id, true AS is_open FROM orders WHERE state = 'awaiting_payment' AND closes_at < $1
      UNION ALL
      SELECT DISTINCT o.id, false FROM payments p JOIN orders o ON o.id = p.order_id
      WHERE p.state = 'pending' AND p.expires_at < $1 AND o.state <> 'awaiting_payment') overdue
WHERE NOT EXISTS (SELECT FROM jobs j WHERE j.state IN ('ready', 'running')
                  AND j.unique_key = CASE WHEN overdue.is_open THEN 'close_order:' ELSE 'close_payments:' END || lpad(overdue.id::text, 19, '0'))
LIMIT 100
