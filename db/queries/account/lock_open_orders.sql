-- Orders of an account that are neither over nor drafts; each waits for payment, review, claim, delivery or money.
-- $1 bigint account_id
SELECT id FROM orders WHERE account_id = $1 AND state NOT IN ('draft', 'closed', 'refunded', 'completed') ORDER BY id FOR UPDATE
