-- A reminder whose text is to be sent, and whether it is still needed; nobody else may send it until the transaction ends.
-- $1 bigint id, $2 timestamptz now
-- columns: those of reminders, needed boolean
SELECT r.id, r.order_id, r.account_id, r.days_before, r.service_until, r.state, r.created_at, r.seen_at,
       o.state = 'completed' AND r.service_until > $2 AND a.closed_at IS NULL AND o.erased_at IS NULL
       AND NOT EXISTS (SELECT FROM reminders n WHERE n.order_id = r.order_id AND n.days_before < r.days_before)
       AND NOT EXISTS (SELECT FROM orders n WHERE n.line_id = o.line_id
                          AND (n.state = 'completed' AND (n.service_until, n.id) > (o.service_until, o.id)
                               OR n.type = 'renewal' AND n.state IN ('in_review', 'refused', 'approved', 'in_production')))
       AND EXISTS (SELECT FROM orders p JOIN certificates c ON c.order_id = p.id
                    WHERE p.line_id = o.line_id AND c.state = 'valid') AS needed
  FROM reminders r JOIN orders o ON o.id = r.order_id JOIN accounts a ON a.id = r.account_id
 WHERE r.id = $1 FOR UPDATE OF r
