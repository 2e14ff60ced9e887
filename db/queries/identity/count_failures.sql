-- Failed checks of an account since a time.
-- $1 bigint account_id, $2 timestamptz since
-- columns: count bigint
SELECT count(*) AS count FROM identity_verifications WHERE account_id = $1 AND created_at >= $2 AND state = 'failed'
