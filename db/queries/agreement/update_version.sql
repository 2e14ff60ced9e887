-- Writes a version that is not published yet and counts its revision up.
-- $1 text kind, $2 integer version, $3 text title_zh, $4 text title_en, $5 text body_zh, $6 text body_en, $7 timestamptz published_at,
-- $8 bigint written_by, $9 timestamptz updated_at
UPDATE agreements SET title_zh = $3, title_en = $4, body_zh = $5, body_en = $6, published_at = $7, written_by = $8, updated_at = $9,
    revision = revision + 1
WHERE kind = $1 AND version = $2
