-- One open account, held against new orders (hold_account waits) until the transaction ends.
-- $1 bigint id
-- columns: those of accounts
SELECT id, mobile_sealed, mobile_index, password_hash, language, large_type, created_at, mobile_changed_at
  FROM accounts WHERE id = $1 AND closed_at IS NULL FOR UPDATE
