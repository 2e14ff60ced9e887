-- Compared days, newest first, before a day.
-- $1 date before, $2 bigint limit
-- columns: those of reconciliations
SELECT day, provider, compared_at, runs, our_payments, our_payments_fen, our_refunds, our_refunds_fen, bill_payments, bill_payments_fen, bill_refunds, bill_refunds_fen, differences, paid_otherwise
FROM reconciliations WHERE day < $1 ORDER BY day DESC LIMIT $2
