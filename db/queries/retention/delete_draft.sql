-- A draft of a closed account.
-- $1 bigint id
DELETE FROM orders o USING accounts a WHERE o.id = $1 AND o.state = 'draft' AND a.id = o.account_id AND a.closed_at IS NOT NULL
