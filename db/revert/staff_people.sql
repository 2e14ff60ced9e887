-- Takes back deploy/staff_people.sql; people without a role are disabled reviewers afterwards.
BEGIN;

REVOKE INSERT, UPDATE (name, roles, password_hash, totp_sealed, mobile_index, disabled_at, version, enrolled_at, password_temporary, roles_by,
    disabled_by, disable_reason) ON staff FROM lnca_api;
DROP TRIGGER staff_update ON staff;
DROP TRIGGER staff_insert ON staff;
DROP FUNCTION staff_check_update();
DROP FUNCTION staff_check_insert();
DROP FUNCTION staff_has_role(bigint, integer);
UPDATE staff SET roles = 1, disabled_at = coalesce(disabled_at, now()) WHERE roles = 0;
DROP INDEX sessions_staff;
UPDATE sessions SET end_reason = 'ended' WHERE end_reason = 'staff';
ALTER TABLE sessions DROP CONSTRAINT sessions_end_reason;
ALTER TABLE sessions ADD CONSTRAINT sessions_end_reason
    CHECK (end_reason IN ('logout', 'ended', 'password', 'reuse', 'idle', 'expired', 'mobile', 'closed'));
ALTER TABLE staff DROP CONSTRAINT staff_roles, DROP COLUMN version, DROP COLUMN enrolled_at, DROP COLUMN password_temporary,
    DROP COLUMN created_by, DROP COLUMN roles_by, DROP COLUMN disabled_by, DROP COLUMN disable_reason;
ALTER TABLE staff ADD CONSTRAINT staff_roles_check CHECK (roles > 0);

COMMIT;
