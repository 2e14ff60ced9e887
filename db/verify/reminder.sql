-- Fails unless deploy/reminder.sql is there.
BEGIN;

SELECT id, order_id, account_id, days_before, service_until, state, created_at, updated_at, seen_at FROM reminders WHERE false;

ROLLBACK;
