-- Fails unless deploy/dashboard.sql is there.
BEGIN;

SELECT name, label, day, amount FROM dashboard_counts WHERE false;
SELECT name, label, day, amount FROM dashboard_changes WHERE false;
SELECT 1 / count(*) FROM pg_trigger WHERE tgname = 'orders_dashboard_move';

ROLLBACK;
