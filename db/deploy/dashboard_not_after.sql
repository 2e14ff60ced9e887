-- The counter is by state and last day, so a last day that moves is a change like a state that moves.
BEGIN;

DROP TRIGGER certificates_dashboard_update ON certificates;
CREATE TRIGGER certificates_dashboard_update AFTER UPDATE ON certificates FOR EACH ROW
    WHEN (OLD.state <> NEW.state OR OLD.not_after <> NEW.not_after) EXECUTE FUNCTION dashboard_certificates_changed();

COMMIT;
