-- All refunds, newest first.
-- $1 bigint before_id, $2 bigint limit
-- columns: those of refunds; order_state text, transaction_id text, staff_name text, together_count bigint, together_fen bigint: all that goes back under its number
SELECT r.id, r.order_id, r.payment_id, r.amount_fen, r.cause, r.state, r.reason, r.note_sealed, r.created_at, r.decided_at, r.decided_by, r.decision_note, r.tried_at, r.number, r.provider_number, r.accepted_at, r.finished_at, r.problem, r.paid_otherwise, r.otherwise_note_sealed, r.updated_at, r.version, o.state AS order_state, p.transaction_id, s.name AS staff_name, n.refunds AS together_count, n.amount_fen AS together_fen
FROM refunds r JOIN orders o ON o.id = r.order_id JOIN payments p ON p.id = r.payment_id LEFT JOIN staff s ON s.id = r.decided_by
    LEFT JOIN LATERAL (SELECT count(*) AS refunds, sum(amount_fen)::bigint AS amount_fen FROM refunds WHERE number = r.number) n ON true
WHERE r.id < $1 ORDER BY r.id DESC LIMIT $2
