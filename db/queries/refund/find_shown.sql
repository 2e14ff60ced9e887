-- What the applicant sees of the newest refund of an order, or of its share in a batch. A second payment goes back unseen; why the payer of a batch
-- asked, and what finance answered, is the payer's.
-- $1 bigint order_id
-- columns: those of refunds
SELECT r.id, r.amount_fen, r.cause, r.state, CASE WHEN p.is_payer THEN r.reason END AS reason, CASE WHEN p.is_payer THEN r.decision_note END AS decision_note,
    r.created_at, r.decided_at, r.accepted_at, r.finished_at
FROM refunds r JOIN orders o ON o.id = r.order_id LEFT JOIN orders b ON b.id = o.batch_id
     CROSS JOIN LATERAL (SELECT b.id IS NULL OR b.account_id = o.account_id AS is_payer) p
WHERE r.order_id = $1 AND r.cause <> 'surplus' ORDER BY r.id DESC LIMIT 1
