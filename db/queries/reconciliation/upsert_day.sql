-- The sums of both sides for a day. Ours: what was paid, and what the provider accepted to give back, that day by the provider's clock; a refund that
-- was paid back otherwise after all only while the provider's bill has it.
-- $1 date day, $2 text provider, $3 bigint run_id, $4 timestamptz now
WITH bounds AS (
    SELECT $1::date::timestamp AT TIME ZONE 'Asia/Shanghai' AS begins, ($1::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' AS ends
), payment_sums AS (
    SELECT count(*) AS number, coalesce(sum(amount_fen), 0)::bigint AS fen FROM payments, bounds
    WHERE paid_at >= begins AND paid_at < ends AND provider = $2
), refund_sums AS (
    SELECT count(*) AS number, coalesce(sum(r.amount_fen), 0)::bigint AS fen FROM refund_numbers r JOIN payments p ON p.id = r.payment_id, bounds
    WHERE r.accepted_at >= begins AND r.accepted_at < ends AND r.state <> 'closed' AND p.provider = $2
      AND (NOT r.paid_otherwise OR EXISTS (SELECT FROM bill_rows b WHERE b.run_id = $3 AND b.kind = 'refund' AND NOT b.ended_badly
                                               AND b.our_id = r.id AND b.provider_number = r.provider_number))
), bill_sums AS (
    SELECT count(*) FILTER (WHERE kind = 'payment') AS payments, coalesce(sum(amount_fen) FILTER (WHERE kind = 'payment'), 0)::bigint AS payments_fen,
        count(*) FILTER (WHERE kind = 'refund') AS refunds, coalesce(sum(amount_fen) FILTER (WHERE kind = 'refund'), 0)::bigint AS refunds_fen
    FROM bill_rows WHERE run_id = $3 AND NOT ended_badly
)
INSERT INTO reconciliations (day, provider, compared_at, runs, our_payments, our_payments_fen, our_refunds, our_refunds_fen,
    bill_payments, bill_payments_fen, bill_refunds, bill_refunds_fen, differences)
SELECT $1, $2, $4, 1, p.number, p.fen, r.number, r.fen, b.payments, b.payments_fen, b.refunds, b.refunds_fen, 0
FROM payment_sums p, refund_sums r, bill_sums b
ON CONFLICT (day) DO UPDATE SET compared_at = excluded.compared_at, runs = reconciliations.runs + 1,
    our_payments = excluded.our_payments, our_payments_fen = excluded.our_payments_fen,
    our_refunds = excluded.our_refunds, our_refunds_fen = excluded.our_refunds_fen,
    bill_payments = excluded.bill_payments, bill_payments_fen = excluded.bill_payments_fen,
    bill_refunds = excluded.bill_refunds, bill_refunds_fen = excluded.bill_refunds_fen, differences = 0
