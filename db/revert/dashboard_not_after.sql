-- Takes back deploy/dashboard_not_after.sql.
BEGIN;

DROP TRIGGER certificates_dashboard_update ON certificates;
CREATE TRIGGER certificates_dashboard_update AFTER UPDATE ON certificates FOR EACH ROW WHEN (OLD.state <> NEW.state)
    EXECUTE FUNCTION dashboard_certificates_changed();

COMMIT;
