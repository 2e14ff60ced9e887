-- Fails unless deploy/dashboard_texts.sql is there.
BEGIN;

SELECT 'dashboard_text_given_up'::regproc;
SELECT 1 / (count(*) = 0)::int FROM dashboard_counts WHERE name = 'sms' AND label NOT IN ('sent', 'failed');

ROLLBACK;
