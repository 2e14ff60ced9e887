-- The payments with one of the provider's numbers.
-- $1 text transaction_id, $2 text provider, $3 text state (NULL = any), $4 bigint order_id (0 = any)
-- columns: those of payments; refund_id bigint, refund_state text: the newest refund
SELECT p.id, p.order_id, p.provider, p.amount_fen, p.state, p.code_url, p.transaction_id, p.created_at, p.expires_at, p.paid_at, p.finished_at, r.id AS refund_id, r.state AS refund_state
FROM payments p LEFT JOIN LATERAL (SELECT id, state FROM refunds WHERE payment_id = p.id ORDER BY id DESC LIMIT 1) r ON true
WHERE p.provider = $2 AND p.transaction_id = $1 AND ($3::text IS NULL OR p.state = $3) AND ($4 = 0 OR p.order_id = $4) ORDER BY p.id DESC
