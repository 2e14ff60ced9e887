-- Drafts go with their account.
-- $1 bigint account_id
DELETE FROM orders WHERE account_id = $1 AND state = 'draft'
