-- Fails unless deploy/decision_texts.sql is there.
BEGIN;

SELECT 1 / (count(*) = 1)::int FROM pg_trigger WHERE tgname = 'jobs_dashboard' AND pg_get_triggerdef(oid) LIKE '%tell_applicant%tell_handler%';

ROLLBACK;
