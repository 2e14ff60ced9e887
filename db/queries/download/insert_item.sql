-- Stores a new item.
-- $1 bigint id, $2 text group_name, $3 integer position, $4 text name_zh, $5 text name_en, $6 text state, $7 text file_version,
-- $8 timestamptz published_at, $9 bigint file_id, $10 text file_name, $11 text media_type, $12 bigint size_bytes, $13 bytea sm3,
-- $14 bytea sha256, $15 timestamptz updated_at
INSERT INTO download_items (id, group_name, position, name_zh, name_en, state, file_version, published_at, source, file_id, file_name, media_type,
    size_bytes, sm3, sha256, version, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'file', $9, $10, $11, $12, $13, $14, 1, $15)
