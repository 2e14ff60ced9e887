-- The current document of a kind.
-- $1 bigint order_id, $2 text kind
-- columns: those of materials
SELECT id, order_id, kind, media_type, size_bytes, width, height, sm3, uploaded_at FROM materials WHERE order_id = $1 AND kind = $2 AND replaced_at IS NULL
