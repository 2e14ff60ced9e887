-- The open account of a number.
-- $1 bytea mobile_index
-- columns: those of accounts
SELECT id, mobile_sealed, mobile_index, password_hash, language, large_type, created_at, mobile_changed_at FROM accounts WHERE mobile_index = $1 AND closed_at IS NULL
