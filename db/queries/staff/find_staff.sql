-- One person.
-- $1 bigint id
-- columns: those of staff
SELECT id, login, name, roles, password_hash, totp_sealed, totp_last_step, mobile_index, created_at, disabled_at FROM staff WHERE id = $1
