-- The refund of a payment that gives money back, or may.
-- $1 bigint payment_id
-- columns: those of refunds
SELECT id, order_id, payment_id, amount_fen, cause, state, reason, note_sealed, created_at, decided_at, decided_by, decision_note, tried_at, provider_number, accepted_at, finished_at, problem, updated_at, version FROM refunds WHERE payment_id = $1 AND state NOT IN ('declined', 'closed')
