-- One item.
-- $1 bigint id
-- columns: those of download_items
SELECT id, group_name, position, name_zh, name_en, state, file_version, published_at, source, source_name, file_id, file_name, media_type, size_bytes, sm3, sha256, version, updated_at
FROM download_items WHERE id = $1
