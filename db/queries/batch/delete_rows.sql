-- Takes out all rows of a batch that is not submitted.
-- $1 bigint batch_id
DELETE FROM batch_rows WHERE batch_id = $1 AND order_id IS NULL
