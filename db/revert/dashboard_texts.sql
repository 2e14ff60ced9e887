-- Takes back deploy/dashboard_texts.sql.
BEGIN;

DROP TRIGGER jobs_dashboard ON jobs;
DROP FUNCTION dashboard_text_given_up();
UPDATE dashboard_counts SET label = CASE label WHEN 'sent' THEN 'done' ELSE 'dead' END WHERE name = 'sms';
UPDATE dashboard_changes SET label = CASE label WHEN 'sent' THEN 'done' ELSE 'dead' END WHERE name = 'sms';

CREATE FUNCTION dashboard_sms_tried() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO dashboard_changes (name, label, day, amount)
    VALUES ('sms', CASE NEW.state WHEN 'ready' THEN 'retry' ELSE NEW.state END, dashboard_day(now()), 1);
    RETURN NULL;
END $$;
CREATE TRIGGER jobs_dashboard AFTER UPDATE ON jobs FOR EACH ROW
    WHEN (NEW.kind = 'send_sms_code' AND OLD.state = 'running' AND NEW.state IN ('done', 'dead', 'ready')) EXECUTE FUNCTION dashboard_sms_tried();

COMMIT;
