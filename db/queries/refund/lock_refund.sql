-- One refund, locked.
-- $1 bigint id
-- columns: those of refunds
SELECT id, order_id, payment_id, amount_fen, cause, state, reason, note_sealed, created_at, decided_at, decided_by, decision_note, tried_at, number, provider_number, accepted_at, finished_at, problem, paid_otherwise, otherwise_note_sealed, updated_at, version FROM refunds WHERE id = $1 FOR UPDATE
