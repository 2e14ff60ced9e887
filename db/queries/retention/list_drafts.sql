-- Drafts that closed accounts still have: none comes to be any more, but accounts were closed before that was held.
-- $1 bigint only this account or NULL, $2 bigint how many, $3 bigint[] not these
-- columns: id bigint
SELECT o.id FROM accounts a JOIN orders o ON o.account_id = a.id AND o.state = 'draft'
 WHERE a.closed_at IS NOT NULL AND a.erased_at IS NULL AND ($1::bigint IS NULL OR a.id = $1) AND o.id <> ALL ($3::bigint[])
 ORDER BY o.id LIMIT $2
