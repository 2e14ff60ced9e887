-- Fails unless deploy/staff_people.sql is there.
BEGIN;

SELECT version, enrolled_at, password_temporary, created_by, roles_by, disabled_by, disable_reason FROM staff WHERE false;
SELECT 1 / count(*) FROM pg_trigger WHERE tgname = 'staff_update';
SELECT 1 / count(*) FROM pg_trigger WHERE tgname = 'staff_insert';
SELECT 'sessions_staff'::regclass;

ROLLBACK;
