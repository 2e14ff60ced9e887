-- The number of a closed account goes; that there was an account stays.
-- $1 bigint id, $2 timestamptz erased_at
UPDATE accounts SET erased_at = $2, mobile_sealed = NULL, mobile_index = NULL WHERE id = $1 AND closed_at IS NOT NULL AND erased_at IS NULL
