-- One unfinished upload.
-- $1 bigint id, $2 bigint staff_id
-- columns: those of download_uploads
SELECT id, staff_id, file_name, media_type, size_bytes, created_at FROM download_uploads WHERE id = $1 AND staff_id = $2
