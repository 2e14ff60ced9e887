-- Median seconds between the event before and this event, over its last 50.
-- $1 text event
-- columns: seconds bigint (NULL when there were none)
SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM recent.at - before.at))::bigint AS seconds
FROM (SELECT id, order_id, at FROM order_events WHERE event = $1 ORDER BY id DESC LIMIT 50) recent
CROSS JOIN LATERAL (SELECT at FROM order_events earlier WHERE earlier.order_id = recent.order_id AND earlier.id < recent.id
                    ORDER BY earlier.id DESC LIMIT 1) before
