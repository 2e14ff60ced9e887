-- The payment that counts for an order: the one that succeeded, else the newest.
-- $1 bigint order_id
-- columns: those of payments
SELECT id, order_id, provider, amount_fen, state, code_url, transaction_id, created_at, expires_at, paid_at, finished_at FROM payments WHERE order_id = $1 ORDER BY (state = 'succeeded') DESC, id DESC LIMIT 1
