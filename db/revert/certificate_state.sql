-- Takes back deploy/certificate_state.sql.
BEGIN;

REVOKE UPDATE (state, revoked_at, revoke_reason, suspended_by, state_text, version) ON certificates FROM lnca_api;
DROP TRIGGER certificates_update ON certificates;
DROP FUNCTION certificates_check_update;
ALTER TABLE certificates DROP CONSTRAINT certificates_reason;
ALTER TABLE certificates DROP COLUMN version, DROP COLUMN suspended_by, DROP COLUMN state_text;

COMMIT;
