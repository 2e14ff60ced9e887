-- All face checks of an account that is being erased.
-- $1 bigint account_id
DELETE FROM identity_verifications WHERE account_id = $1
