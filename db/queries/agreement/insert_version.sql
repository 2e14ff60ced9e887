-- Adds a draft.
-- $1 text kind, $2 integer version, $3 text title_zh, $4 text title_en, $5 text body_zh, $6 text body_en, $7 bigint written_by, $8 timestamptz updated_at
INSERT INTO agreements (kind, version, title_zh, title_en, body_zh, body_en, written_by, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
