-- The refunds that go back with one, itself included, in the order in which their orders are locked.
-- $1 bigint id
-- columns: those of refunds
SELECT n.id, n.order_id, n.payment_id, n.amount_fen, n.cause, n.state, n.reason, n.note_sealed, n.created_at, n.decided_at, n.decided_by, n.decision_note, n.tried_at, n.number, n.provider_number, n.accepted_at, n.finished_at, n.problem, n.paid_otherwise, n.otherwise_note_sealed, n.updated_at, n.version
FROM refunds r JOIN refunds n ON n.id = r.id OR n.number = r.number
WHERE r.id = $1 ORDER BY n.order_id
