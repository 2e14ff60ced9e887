-- Refunds under way that no job looks after any more: the granted ones by the order that was paid, the others by their number at the provider.
-- $1 timestamptz before, $2 bigint limit
-- columns: id bigint: the number, order_id bigint: the order that was paid, state text
SELECT min(coalesce(r.number, r.id)) AS id, coalesce(o.batch_id, o.id) AS order_id, r.state FROM refunds r JOIN orders o ON o.id = r.order_id
WHERE r.state IN ('granted', 'submitted', 'abnormal') AND r.updated_at < $1
  AND NOT EXISTS (SELECT FROM jobs j WHERE j.state IN ('ready', 'running')
                  AND j.unique_key = CASE r.state WHEN 'granted' THEN 'continue_refund:' || coalesce(o.batch_id, o.id) ELSE 'query_refund:' || r.number END)
GROUP BY coalesce(o.batch_id, o.id), r.state, CASE r.state WHEN 'granted' THEN 0 ELSE r.number END
ORDER BY 1 LIMIT $2
