-- Fails unless deploy/refund.sql is there.
BEGIN;

SELECT id, state, amount_fen, tried_at, problem FROM refunds WHERE false;
SELECT day, differences FROM reconciliations WHERE false;
SELECT 'refunds_one_live'::regclass, 'bill_rows'::regclass, 'reconciliation_differences'::regclass;

ROLLBACK;
