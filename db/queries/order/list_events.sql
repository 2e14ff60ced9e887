-- The timeline of an order, oldest first.
-- $1 bigint order_id
-- columns: those of order_events
SELECT id, order_id, event, from_state, to_state, actor_kind, actor_id, at FROM order_events WHERE order_id = $1 ORDER BY id LIMIT 200
