-- One reminder per certificate line whose paid service comes into a step: the nearest of those that were missed, nothing for what was renewed (or
-- is being renewed), no longer has a valid certificate, or belongs to a closed account. In one order, so that two workers wait for each other and none twice.
-- $1 timestamptz now, $2 bigint[] steps in days, $3 timestamptz the farthest end, $4 bigint[] ids of the new rows: at most so many
-- columns: id bigint
WITH due AS (
    SELECT o.id, o.account_id, o.service_until, step.days, row_number() OVER (ORDER BY o.service_until, o.id) AS place
      FROM orders o
           JOIN accounts a ON a.id = o.account_id
           CROSS JOIN LATERAL (SELECT min(days) AS days FROM unnest($2::bigint[]) AS days
                                WHERE days >= (o.service_until AT TIME ZONE 'Asia/Shanghai')::date - ($1::timestamptz AT TIME ZONE 'Asia/Shanghai')::date) AS step
     WHERE o.state = 'completed' AND o.service_until > $1 AND o.service_until < $3 AND o.erased_at IS NULL AND a.closed_at IS NULL
       AND step.days IS NOT NULL
       AND NOT EXISTS (SELECT FROM reminders r WHERE r.order_id = o.id AND r.days_before = step.days)
       AND NOT EXISTS (SELECT FROM orders n WHERE n.line_id = o.line_id
                          AND n.state = 'completed' AND (n.service_until, n.id) > (o.service_until, o.id))
       AND NOT EXISTS (SELECT FROM orders n WHERE n.line_id = o.line_id
                          AND n.type = 'renewal' AND n.state IN ('in_review', 'refused', 'approved', 'in_production'))
       AND EXISTS (SELECT FROM orders p JOIN certificates c ON c.order_id = p.id
                    WHERE p.line_id = o.line_id AND c.state = 'valid')
     ORDER BY o.service_until, o.id LIMIT cardinality($4::bigint[])
)
INSERT INTO reminders (id, order_id, account_id, days_before, service_until, created_at, updated_at)
SELECT fresh.id, due.id, due.account_id, due.days, due.service_until, $1, $1
  FROM due JOIN unnest($4::bigint[]) WITH ORDINALITY AS fresh (id, place) ON fresh.place = due.place
 ORDER BY due.place
ON CONFLICT ON CONSTRAINT reminders_once DO NOTHING
RETURNING id
