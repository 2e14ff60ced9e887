-- The document of a kind that an order had at a time.
-- $1 bigint order_id, $2 text kind, $3 timestamptz at
-- columns: those of materials
SELECT id, order_id, kind, media_type, size_bytes, width, height, sm3, uploaded_at FROM materials
WHERE order_id = $1 AND kind = $2 AND uploaded_at <= $3 AND (replaced_at IS NULL OR replaced_at > $3) ORDER BY id DESC LIMIT 1
