-- Stores the begin of an upload.
-- $1 bigint id, $2 bigint staff_id, $3 text file_name, $4 text media_type, $5 bigint size_bytes, $6 timestamptz created_at
INSERT INTO download_uploads (id, staff_id, file_name, media_type, size_bytes, created_at) VALUES ($1, $2, $3, $4, $5, $6)
