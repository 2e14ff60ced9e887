-- Fails unless deploy/dashboard_renewals.sql is there.
BEGIN;

SELECT 1 / (position('approve_renewal' IN prosrc) > 0)::int FROM pg_proc WHERE proname = 'dashboard_orders_moved';

ROLLBACK;
