-- The refunds of an order, or of the persons of a batch, that the provider must be asked for.
-- $1 bigint order_id
-- columns: those of refunds
SELECT id, order_id, payment_id, amount_fen, cause, state, reason, note_sealed, created_at, decided_at, decided_by, decision_note, tried_at, number, provider_number, accepted_at, finished_at, problem, paid_otherwise, otherwise_note_sealed, updated_at, version FROM refunds WHERE state = 'granted' AND (order_id = $1 OR order_id IN (SELECT id FROM orders WHERE batch_id = $1)) ORDER BY id
