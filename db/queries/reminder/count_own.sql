-- How many list_own.sql has.
-- $1 bigint account_id, $2 boolean only those that still call for something, $3 timestamptz now
-- columns: count bigint
SELECT count(*) AS count
  FROM reminders r JOIN orders o ON o.id = r.order_id
 WHERE r.account_id = $1 AND (NOT $2::boolean OR (r.seen_at IS NULL AND r.service_until > $3
       AND NOT EXISTS (SELECT FROM reminders n WHERE n.order_id = r.order_id AND n.days_before < r.days_before)
       AND NOT EXISTS (SELECT FROM orders n WHERE n.line_id = o.line_id
                          AND (n.state = 'completed' AND (n.service_until, n.id) > (o.service_until, o.id)
                               OR n.type = 'renewal' AND n.state IN ('in_review', 'refused', 'approved', 'in_production')))
       AND EXISTS (SELECT FROM orders p JOIN certificates c ON c.order_id = p.id
                    WHERE p.line_id = o.line_id AND c.state = 'valid')))
