-- Writes what may change of a person and counts the version up.
-- $1 bigint id, $2 text name, $3 integer roles, $4 bigint roles_by (NULL = as it was), $5 text password_hash, $6 bytea totp_sealed,
-- $7 bigint totp_last_step, $8 bytea mobile_index, $9 timestamptz disabled_at, $10 bigint disabled_by, $11 text disable_reason,
-- $12 timestamptz enrolled_at, $13 boolean password_temporary, $14 bigint enrolled_by, $15 bigint mobile_by (both NULL = as it was)
UPDATE staff SET name = $2, roles = $3, roles_by = coalesce($4, roles_by), password_hash = $5, totp_sealed = $6, totp_last_step = $7,
    mobile_index = $8, disabled_at = $9, disabled_by = $10, disable_reason = $11, enrolled_at = $12, password_temporary = $13,
    enrolled_by = coalesce($14, enrolled_by), mobile_by = coalesce($15, mobile_by), version = version + 1
WHERE id = $1
