-- Stores a refund. A payment that goes back already: refunds_one_live.
-- $1 bigint id, $2 bigint order_id, $3 bigint payment_id, $4 bigint amount_fen, $5 text cause, $6 text state, $7 text reason, $8 bytea note_sealed,
-- $9 timestamptz created_at
INSERT INTO refunds (id, order_id, payment_id, amount_fen, cause, state, reason, note_sealed, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
