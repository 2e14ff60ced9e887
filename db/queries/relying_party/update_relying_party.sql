-- Writes what may change of a relying party and counts its version up.
-- $1 bigint id, $2 text name_zh, $3 text name_en, $4 text origin, $5 text webhook_url, $6 integer sessions_per_second,
-- $7 integer sessions_per_holder, $8 text state, $9 text suspend_reason, $10 timestamptz suspended_at, $11 timestamptz updated_at
UPDATE relying_parties SET name_zh = $2, name_en = $3, origin = $4, webhook_url = $5, sessions_per_second = $6, sessions_per_holder = $7,
    state = $8, suspend_reason = $9, suspended_at = $10, updated_at = $11, version = version + 1
WHERE id = $1
