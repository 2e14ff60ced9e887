-- Failures and lock of a name.
-- $1 bytea subject
-- columns: failures integer, locked_until timestamptz
SELECT failures, locked_until FROM login_guards WHERE subject = $1
