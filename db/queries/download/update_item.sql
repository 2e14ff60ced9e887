-- Writes what staff may change of an item and raises its version.
-- $1 bigint id, $2 text group_name, $3 integer position, $4 text name_zh, $5 text name_en, $6 text state, $7 text file_version,
-- $8 timestamptz published_at, $9 text source, $10 text source_name, $11 bigint file_id, $12 text file_name, $13 text media_type,
-- $14 bigint size_bytes, $15 bytea sm3, $16 bytea sha256, $17 timestamptz updated_at
UPDATE download_items SET group_name = $2, position = $3, name_zh = $4, name_en = $5, state = $6, file_version = $7, published_at = $8, source = $9,
    source_name = $10, file_id = $11, file_name = $12, media_type = $13, size_bytes = $14, sm3 = $15, sha256 = $16, updated_at = $17, version = version + 1
WHERE id = $1
