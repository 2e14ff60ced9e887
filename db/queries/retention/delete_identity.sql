-- The identity of an account that is being erased.
-- $1 bigint account_id
DELETE FROM identities WHERE account_id = $1
