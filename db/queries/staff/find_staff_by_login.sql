-- One person by login.
-- $1 text login
-- columns: those of staff, live_sessions bigint
SELECT s.id, s.login, s.name, s.roles, s.password_hash, s.totp_sealed, s.totp_last_step, s.mobile_index, s.created_at, s.disabled_at, s.version,
    s.enrolled_at, s.password_temporary, s.disable_reason,
    (SELECT count(*) FROM sessions x WHERE x.staff_id = s.id AND x.ended_at IS NULL AND x.expires_at > now()) AS live_sessions
FROM staff s WHERE s.login = $1
