-- Orders of batches whose holders did not come.
-- $1 timestamptz paid before, $2 bigint after_id, $3 bigint limit
-- columns: id bigint
SELECT id FROM orders WHERE state = 'awaiting_holder' AND paid_at < $1 AND id > $2 ORDER BY id LIMIT $3
