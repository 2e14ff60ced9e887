-- How many wait, counted up to 1,001.
-- $1 bigint reviewer_id (NULL = all)
-- columns: count bigint
SELECT count(*) AS count FROM (SELECT 1 FROM orders WHERE state = 'in_review' AND ($1::bigint IS NULL OR reviewer_id = $1) LIMIT 1001) waiting
