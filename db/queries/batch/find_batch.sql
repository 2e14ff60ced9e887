-- One batch.
-- $1 bigint id
-- columns: those of batches
SELECT id, authorization_id, row_count, wrong_count FROM batches WHERE id = $1
