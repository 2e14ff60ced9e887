-- How many uploads of a member of staff are unfinished.
-- $1 bigint staff_id
-- columns: total bigint
SELECT count(*) AS total FROM download_uploads WHERE staff_id = $1
