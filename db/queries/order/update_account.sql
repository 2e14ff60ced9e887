-- The account of a batch's person, who had none before the batch was paid. The row is locked.
-- $1 bigint id, $2 bigint account_id
UPDATE orders SET account_id = $2 WHERE id = $1 AND account_id IS NULL
