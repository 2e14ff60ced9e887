-- Refunds under way that no job looks after any more.
-- $1 timestamptz before, $2 bigint limit
-- columns: id bigint, order_id bigint, state text
SELECT r.id, r.order_id, r.state FROM refunds r
WHERE r.state IN ('granted', 'submitted', 'abnormal') AND r.updated_at < $1
  AND NOT EXISTS (SELECT FROM jobs j WHERE j.state IN ('ready', 'running')
                  AND j.unique_key = CASE r.state WHEN 'granted' THEN 'continue_refund:' || r.order_id ELSE 'query_refund:' || r.id END)
ORDER BY r.id LIMIT $2
