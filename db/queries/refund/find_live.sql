-- The refund of a payment, or of an order's share of it, that gives money back, or may.
-- $1 bigint payment_id, $2 bigint order_id
-- columns: those of refunds
SELECT id, order_id, payment_id, amount_fen, cause, state, reason, note_sealed, created_at, decided_at, decided_by, decision_note, tried_at, number, provider_number, accepted_at, finished_at, problem, paid_otherwise, otherwise_note_sealed, updated_at, version FROM refunds WHERE payment_id = $1 AND order_id = $2 AND state NOT IN ('declined', 'closed')
