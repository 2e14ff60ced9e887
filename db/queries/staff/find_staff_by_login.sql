-- One person by login.
-- $1 text login
-- columns: those of staff
SELECT id, login, name, roles, password_hash, totp_sealed, totp_last_step, mobile_index, created_at, disabled_at FROM staff WHERE login = $1
