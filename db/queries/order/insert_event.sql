-- One line of the timeline.
-- $1 bigint id, $2 bigint order_id, $3 text event, $4 text from_state, $5 text to_state, $6 text actor_kind, $7 bigint actor_id, $8 timestamptz at
INSERT INTO order_events (id, order_id, event, from_state, to_state, actor_kind, actor_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
