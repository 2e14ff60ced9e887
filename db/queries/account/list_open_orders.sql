-- The same without holding them.
-- $1 bigint account_id
SELECT o.id FROM orders o WHERE o.account_id = $1 AND (o.state NOT IN ('draft', 'closed', 'refunded', 'completed')
    OR (o.type = 'batch' AND EXISTS (SELECT FROM orders s WHERE s.batch_id = o.id AND s.state NOT IN ('closed', 'refunded', 'completed'))))
ORDER BY o.id LIMIT 100
