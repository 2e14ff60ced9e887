-- A page of the people, newest first.
-- $1 integer role (bit; 0 = any), $2 text state (active, disabled; NULL = any), $3 bigint before_id (0 = from the newest), $4 bigint limit
-- columns: those of staff, live_sessions bigint
SELECT s.id, s.login, s.name, s.roles, s.password_hash, s.totp_sealed, s.totp_last_step, s.mobile_index, s.created_at, s.disabled_at, s.version,
    s.enrolled_at, s.password_temporary, s.disable_reason,
    (SELECT count(*) FROM sessions x WHERE x.staff_id = s.id AND x.ended_at IS NULL AND x.expires_at > now()) AS live_sessions
FROM staff s
WHERE ($1::integer = 0 OR s.roles & $1 <> 0) AND ($2::text IS NULL OR (s.disabled_at IS NULL) = ($2 = 'active')) AND ($3::bigint = 0 OR s.id < $3)
ORDER BY s.id DESC LIMIT $4
