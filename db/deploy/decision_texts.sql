-- The text that tells the end of a review counts like the others, also when its job gave up (db/deploy/dashboard_texts.sql).
BEGIN;

DROP TRIGGER jobs_dashboard ON jobs;
CREATE TRIGGER jobs_dashboard AFTER UPDATE ON jobs FOR EACH ROW
    WHEN (NEW.kind IN ('send_sms_code', 'send_reminder', 'tell_batch_holder', 'tell_applicant', 'tell_handler') AND OLD.state = 'running' AND NEW.state = 'dead')
    EXECUTE FUNCTION dashboard_text_given_up();

COMMIT;
