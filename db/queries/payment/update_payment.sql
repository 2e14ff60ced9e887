-- Finishes a payment.
-- $1 bigint id, $2 text state, $3 text transaction_id, $4 timestamptz paid_at, $5 timestamptz finished_at
UPDATE payments SET state = $2, transaction_id = $3, paid_at = $4, finished_at = $5 WHERE id = $1
