-- Adds a relying party.
-- $1 bigint id, $2 text identifier, $3 text name_zh, $4 text name_en, $5 text origin, $6 text webhook_url, $7 integer sessions_per_second,
-- $8 integer sessions_per_holder, $9 text state, $10 timestamptz created_at
INSERT INTO relying_parties (id, identifier, name_zh, name_en, origin, webhook_url, sessions_per_second, sessions_per_holder, state, created_at,
    updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
