-- One relying party.
-- $1 bigint id
-- columns: those of relying_parties
SELECT id, identifier, name_zh, name_en, origin, webhook_url, sessions_per_second, sessions_per_holder, state, suspend_reason, suspended_at, version, created_at, updated_at
FROM relying_parties WHERE id = $1
