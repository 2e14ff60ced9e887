-- Ends pending checks that a new one replaces.
-- $1 bigint account_id, $2 bigint order_id (NULL = for the account), $3 timestamptz now
UPDATE identity_verifications SET state = 'expired', finished_at = $3
WHERE account_id = $1 AND order_id IS NOT DISTINCT FROM $2::bigint AND state = 'pending'
