-- Fails unless deploy/batch_holder.sql is there.
BEGIN;

SELECT otherwise_note FROM refunds WHERE false;
SELECT 'orders_awaiting_holder'::regclass, 'orders_batch_drafts'::regclass;
SELECT 1 / count(*) FROM pg_constraint WHERE conname = 'orders_has_account';

ROLLBACK;
