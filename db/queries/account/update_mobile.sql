-- Gives an open account another number.
-- $1 bigint id, $2 bytea mobile_sealed, $3 bytea mobile_index, $4 timestamptz mobile_changed_at
UPDATE accounts SET mobile_sealed = $2, mobile_index = $3, mobile_changed_at = $4 WHERE id = $1 AND closed_at IS NULL
