-- Differences of a day, after a line.
-- $1 date day, $2 bigint after_line, $3 bigint limit
-- columns: those of reconciliation_differences
SELECT day, line, subject, kind, number, provider_number, order_id, our_fen, bill_fen FROM reconciliation_differences
WHERE day = $1 AND line > $2 ORDER BY line LIMIT $3
