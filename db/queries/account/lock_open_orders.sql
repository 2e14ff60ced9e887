-- Orders of an account that are neither over nor drafts; each waits for payment, review, claim, delivery or money. So does a batch one of whose
-- persons' orders is not over.
-- $1 bigint account_id
SELECT o.id FROM orders o WHERE o.account_id = $1 AND (o.state NOT IN ('draft', 'closed', 'refunded', 'completed')
    OR (o.type = 'batch' AND EXISTS (SELECT FROM orders s WHERE s.batch_id = o.id AND s.state NOT IN ('closed', 'refunded', 'completed'))))
ORDER BY o.id FOR UPDATE OF o
