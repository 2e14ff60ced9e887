-- The payments of an order, newest first.
-- $1 bigint order_id
-- columns: those of payments
SELECT id, order_id, provider, amount_fen, state, code_url, transaction_id, created_at, expires_at, paid_at, finished_at FROM payments
WHERE order_id = $1 ORDER BY id DESC LIMIT 50
