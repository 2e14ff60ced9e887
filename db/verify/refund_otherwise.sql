-- Fails unless deploy/refund_otherwise.sql is there.
BEGIN;

SELECT paid_otherwise FROM refunds WHERE false;
SELECT paid_otherwise FROM refund_numbers WHERE false;
SELECT 'refunds_otherwise_day'::regclass;

ROLLBACK;
