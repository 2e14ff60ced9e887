-- One page of an account's reminders, newest first; or only those that still call for something: not seen, the nearest of their order, not renewed.
-- $1 bigint account_id, $2 boolean only those that still call for something, $3 timestamptz now, $4 bigint limit, $5 bigint offset
-- columns: those of reminders, product_code, holder_kind, medium, holder_name_sealed
SELECT r.id, r.order_id, r.account_id, r.days_before, r.service_until, r.state, r.created_at, r.seen_at, o.product_code, o.holder_kind, o.medium,
       o.holder_name_sealed
  FROM reminders r JOIN orders o ON o.id = r.order_id
 WHERE r.account_id = $1 AND (NOT $2::boolean OR (r.seen_at IS NULL AND r.service_until > $3
       AND NOT EXISTS (SELECT FROM reminders n WHERE n.order_id = r.order_id AND n.days_before < r.days_before)
       AND NOT EXISTS (SELECT FROM orders n WHERE n.line_id = o.line_id
                          AND (n.state = 'completed' AND (n.service_until, n.id) > (o.service_until, o.id)
                               OR n.type = 'renewal' AND n.state IN ('in_review', 'refused', 'approved', 'in_production')))
       AND EXISTS (SELECT FROM orders p JOIN certificates c ON c.order_id = p.id
                    WHERE p.line_id = o.line_id AND c.state = 'valid')))
 ORDER BY r.id DESC LIMIT $4 OFFSET $5
