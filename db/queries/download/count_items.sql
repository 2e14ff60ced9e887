-- How many items there are.
-- $1 boolean withdrawn_too
-- columns: total bigint
SELECT count(*) AS total FROM download_items WHERE $1 OR state = 'published'
