-- The rate of texts counts every text once, by its end: what the provider refused, what nobody can tell and what came too late was a job well done so
-- far, and reminders and invitations were not counted at all. The senders count (core/account/text_count.h); here only what a job gave up.
BEGIN;

DROP TRIGGER jobs_dashboard ON jobs;
DROP FUNCTION dashboard_sms_tried();

-- sms: 'sent' = the provider took it, 'failed' = it will not come, or nobody can tell.
UPDATE dashboard_counts SET label = CASE label WHEN 'done' THEN 'sent' ELSE 'failed' END WHERE name = 'sms' AND label IN ('done', 'dead');
UPDATE dashboard_changes SET label = CASE label WHEN 'done' THEN 'sent' ELSE 'failed' END WHERE name = 'sms' AND label IN ('done', 'dead');
DELETE FROM dashboard_counts WHERE name = 'sms' AND label = 'retry';
DELETE FROM dashboard_changes WHERE name = 'sms' AND label = 'retry';

CREATE FUNCTION dashboard_text_given_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO dashboard_changes (name, label, day, amount) VALUES ('sms', 'failed', dashboard_day(now()), 1);
    RETURN NULL;
END $$;
CREATE TRIGGER jobs_dashboard AFTER UPDATE ON jobs FOR EACH ROW
    WHEN (NEW.kind IN ('send_sms_code', 'send_reminder', 'tell_batch_holder') AND OLD.state = 'running' AND NEW.state = 'dead')
    EXECUTE FUNCTION dashboard_text_given_up();

COMMIT;
