-- Stores a decision.
-- $1 bigint id, $2 bigint order_id, $3 bigint staff_id, $4 text decision, $5 timestamptz decided_at
INSERT INTO reviews (id, order_id, staff_id, decision, decided_at) VALUES ($1, $2, $3, $4, $5)
