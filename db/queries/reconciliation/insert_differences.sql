-- What does not agree on a day: in the bill and not here, here and not in the bill, in both with different amounts. Rows belong together by both numbers,
-- ours and the provider's, whatever day our side has; only what is here and missing there is looked for by the day. A refund that finance paid back
-- otherwise has a line on the day the provider accepted it and on the day it was paid back.
-- $1 date day, $2 text provider, $3 bigint run_id
WITH bounds AS (
    SELECT $1::date::timestamp AT TIME ZONE 'Asia/Shanghai' AS begins, ($1::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' AS ends
), bill AS (
    SELECT line, kind, our_id, number, provider_number, amount_fen, given_back FROM bill_rows WHERE run_id = $3 AND NOT ended_badly
), matched AS (
    SELECT b.line, b.kind, b.number, b.provider_number, b.amount_fen AS bill_fen, b.given_back, r.paid_otherwise AS otherwise,
        coalesce(p.order_id, r.order_id) AS order_id, coalesce(p.amount_fen, r.amount_fen) AS our_fen
    FROM bill b
    LEFT JOIN payments p ON b.kind = 'payment' AND p.id = b.our_id AND p.transaction_id = b.provider_number AND p.paid_at IS NOT NULL
    LEFT JOIN refund_numbers r ON b.kind = 'refund' AND r.id = b.our_id AND r.provider_number = b.provider_number
), found AS (
    SELECT kind AS subject, CASE WHEN our_fen IS NULL THEN 'missing_here' WHEN our_fen <> bill_fen THEN 'amount' WHEN given_back THEN 'paid_twice' ELSE 'paid_otherwise' END AS kind,
        number, provider_number, order_id, our_fen, bill_fen
    FROM matched WHERE our_fen IS DISTINCT FROM bill_fen OR otherwise
    UNION ALL
    SELECT 'payment', 'missing_there', p.id::text, p.transaction_id, p.order_id, p.amount_fen, NULL FROM payments p, bounds
    WHERE p.paid_at >= begins AND p.paid_at < ends AND p.provider = $2
      AND NOT EXISTS (SELECT FROM bill b WHERE b.kind = 'payment' AND b.our_id = p.id AND b.provider_number = p.transaction_id)
    UNION ALL
    SELECT 'refund', CASE WHEN r.paid_otherwise THEN 'paid_otherwise' ELSE 'missing_there' END, r.id::text, r.provider_number, r.order_id, r.amount_fen, NULL
    FROM refund_numbers r JOIN payments p ON p.id = r.payment_id, bounds
    WHERE ((r.accepted_at >= begins AND r.accepted_at < ends AND r.state <> 'closed') OR (r.paid_otherwise AND r.finished_at >= begins AND r.finished_at < ends))
      AND p.provider = $2 AND NOT EXISTS (SELECT FROM bill b WHERE b.kind = 'refund' AND b.our_id = r.id AND b.provider_number = r.provider_number)
)
INSERT INTO reconciliation_differences (day, line, subject, kind, number, provider_number, order_id, our_fen, bill_fen)
SELECT $1, row_number() OVER (ORDER BY subject, kind, number), subject, kind, number, provider_number, order_id, our_fen, bill_fen FROM found
