-- One page of the items, by group and position.
-- $1 boolean withdrawn_too, $2 bigint limit, $3 bigint offset
-- columns: those of download_items
SELECT id, group_name, position, name_zh, name_en, state, file_version, published_at, source, source_name, file_id, file_name, media_type, size_bytes, sm3, sha256, version, updated_at
FROM download_items WHERE $1 OR state = 'published'
ORDER BY array_position(ARRAY['drivers', 'forms', 'controls', 'manuals'], group_name), position, id LIMIT $2 OFFSET $3
