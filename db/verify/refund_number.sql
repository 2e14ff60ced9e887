-- Fails unless deploy/refund_number.sql is there.
BEGIN;

SELECT number FROM refunds WHERE false;
SELECT id, amount_fen FROM refund_numbers WHERE false;
SELECT 'refunds_of_number'::regclass;

ROLLBACK;
