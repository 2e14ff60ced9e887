-- The same without holding them.
-- $1 bigint account_id
SELECT id FROM orders WHERE account_id = $1 AND state NOT IN ('draft', 'closed', 'refunded', 'completed') ORDER BY id LIMIT 100
