-- Drafts of an account; one that is just being submitted is waited for, and is an open order then.
-- $1 bigint account_id
-- columns: id bigint
SELECT o.id FROM orders o WHERE o.account_id = $1 AND o.state = 'draft' ORDER BY o.id FOR UPDATE OF o
