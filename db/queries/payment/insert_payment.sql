-- Stores a pending payment.
-- $1 bigint id, $2 bigint order_id, $3 text provider, $4 bigint amount_fen, $5 text state, $6 timestamptz created_at, $7 timestamptz expires_at
INSERT INTO payments (id, order_id, provider, amount_fen, state, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
