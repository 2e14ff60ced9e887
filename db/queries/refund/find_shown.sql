-- What the applicant sees of the newest refund of an order, or of its share in a batch. A second payment goes back unseen.
-- $1 bigint order_id
-- columns: those of refunds
SELECT id, amount_fen, cause, state, reason, decision_note, created_at, decided_at, accepted_at, finished_at
FROM refunds WHERE order_id = $1 AND cause <> 'surplus' ORDER BY id DESC LIMIT 1
