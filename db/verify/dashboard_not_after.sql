-- Fails unless deploy/dashboard_not_after.sql is there.
BEGIN;

SELECT 1 / count(*) FROM pg_trigger WHERE tgname = 'certificates_dashboard_update' AND pg_get_triggerdef(oid) LIKE '%not_after%';

ROLLBACK;
