-- A page of the relying parties, newest first.
-- $1 text state (NULL = any), $2 bigint before_id (0 = from the newest), $3 bigint limit
-- columns: those of relying_parties
SELECT id, identifier, name_zh, name_en, origin, webhook_url, sessions_per_second, sessions_per_holder, state, suspend_reason, suspended_at, version, created_at, updated_at
FROM relying_parties WHERE ($1::text IS NULL OR state = $1) AND ($2::bigint = 0 OR id < $2) ORDER BY id DESC LIMIT $3
