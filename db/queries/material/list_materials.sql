-- The current documents of an order.
-- $1 bigint order_id
-- columns: those of materials
SELECT id, order_id, kind, media_type, size_bytes, width, height, sm3, uploaded_at FROM materials WHERE order_id = $1 AND replaced_at IS NULL ORDER BY kind
