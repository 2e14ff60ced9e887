-- Which of these ids name neither the file of an item nor an unfinished upload.
-- $1 bigint[] ids
-- columns: id bigint
SELECT given.id FROM unnest($1::bigint[]) AS given (id)
WHERE NOT EXISTS (SELECT 1 FROM download_items i WHERE i.file_id = given.id) AND NOT EXISTS (SELECT 1 FROM download_uploads u WHERE u.id = given.id)
