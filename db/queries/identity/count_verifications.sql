-- Checks of an account since a time: all, and those that failed.
-- $1 bigint account_id, $2 timestamptz since
-- columns: begun bigint, failed bigint
SELECT count(*) AS begun, count(*) FILTER (WHERE state = 'failed') AS failed
FROM identity_verifications WHERE account_id = $1 AND created_at >= $2
