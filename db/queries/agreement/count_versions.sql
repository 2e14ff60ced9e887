-- How many versions there are.
-- $1 text kind (NULL = all)
-- columns: total bigint
SELECT count(*) AS total FROM agreements WHERE $1::text IS NULL OR kind = $1
