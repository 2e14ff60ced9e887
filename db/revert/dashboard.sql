-- Takes back deploy/dashboard.sql.
BEGIN;

DROP TRIGGER orders_dashboard_insert ON orders;
DROP TRIGGER orders_dashboard_delete ON orders;
DROP TRIGGER orders_dashboard_move ON orders;
DROP TRIGGER payments_dashboard ON payments;
DROP TRIGGER certificates_dashboard_insert ON certificates;
DROP TRIGGER certificates_dashboard_update ON certificates;
DROP TRIGGER jobs_dashboard ON jobs;
DROP FUNCTION dashboard_orders_inserted, dashboard_orders_deleted, dashboard_orders_moved, dashboard_payments_paid, dashboard_certificates_changed,
    dashboard_sms_tried, dashboard_order_day, dashboard_day;
DROP TABLE dashboard_changes, dashboard_counts;

COMMIT;
