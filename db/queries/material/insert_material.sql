-- Stores a document.
-- $1 bigint id, $2 bigint order_id, $3 text kind, $4 text media_type, $5 integer size_bytes, $6 integer width, $7 integer height, $8 bytea sm3, $9 timestamptz uploaded_at
INSERT INTO materials (id, order_id, kind, media_type, size_bytes, width, height, sm3, uploaded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
