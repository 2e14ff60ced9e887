-- Payments in one state, newest first.
-- $1 text state, $2 bigint before_id, $3 bigint limit
-- columns: those of payments; refund_id bigint, refund_state text: the newest refund
SELECT p.id, p.order_id, p.provider, p.amount_fen, p.state, p.code_url, p.transaction_id, p.created_at, p.expires_at, p.paid_at, p.finished_at, r.id AS refund_id, r.state AS refund_state
FROM payments p LEFT JOIN LATERAL (SELECT id, state FROM refunds WHERE payment_id = p.id ORDER BY id DESC LIMIT 1) r ON true
WHERE p.state = $1 AND p.id < $2 ORDER BY p.id DESC LIMIT $3
