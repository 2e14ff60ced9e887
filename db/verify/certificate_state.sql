-- Fails unless deploy/certificate_state.sql is there.
BEGIN;

SELECT version, suspended_by, state_text FROM certificates WHERE false;
SELECT 'certificates_check_update'::regproc;

ROLLBACK;
