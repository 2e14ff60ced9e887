-- One payment.
-- $1 bigint id
-- columns: those of payments
SELECT id, order_id, provider, amount_fen, state, code_url, transaction_id, created_at, expires_at, paid_at, finished_at FROM payments WHERE id = $1
