-- Which of these ids no row names.
-- $1 bigint[] ids
-- columns: id bigint
SELECT given.id FROM unnest($1::bigint[]) AS given (id)
WHERE NOT EXISTS (SELECT 1 FROM materials m WHERE m.id = given.id) AND NOT EXISTS (SELECT 1 FROM invoice_files f WHERE f.id = given.id)
    AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.id = given.id)
