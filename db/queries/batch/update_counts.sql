-- How many rows there are, and how many of them are wrong.
-- $1 bigint id, $2 bigint row_count, $3 bigint wrong_count
UPDATE batches SET row_count = $2::integer, wrong_count = $3::integer WHERE id = $1
