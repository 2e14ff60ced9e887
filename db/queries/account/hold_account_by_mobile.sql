-- The open account with a mobile number, held open until the transaction ends, as in hold_account.
-- $1 bytea mobile_index
-- columns: those of accounts
SELECT id, mobile_sealed, mobile_index, password_hash, language, large_type, created_at, mobile_changed_at
  FROM accounts WHERE mobile_index = $1 AND closed_at IS NULL FOR KEY SHARE
