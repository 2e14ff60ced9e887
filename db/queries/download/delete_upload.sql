-- Ends an upload: it was published, or given up.
-- $1 bigint id, $2 bigint staff_id
DELETE FROM download_uploads WHERE id = $1 AND staff_id = $2
