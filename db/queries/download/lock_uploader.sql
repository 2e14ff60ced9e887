-- One at a time begins uploads for a member of staff, so that what is counted is what there is.
-- $1 bigint staff_id
-- columns: id bigint
SELECT id FROM staff WHERE id = $1 FOR NO KEY UPDATE
