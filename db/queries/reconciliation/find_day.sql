-- One compared day.
-- $1 date day
-- columns: those of reconciliations
SELECT day, provider, compared_at, runs, our_payments, our_payments_fen, our_refunds, our_refunds_fen, bill_payments, bill_payments_fen, bill_refunds, bill_refunds_fen, differences, paid_otherwise
FROM reconciliations WHERE day = $1
