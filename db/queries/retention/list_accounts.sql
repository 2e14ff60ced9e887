-- Closed accounts none of whose orders keeps a personal value any more.
-- $1 bigint only this account or NULL, $2 bigint how many, $3 bigint[] not these
-- columns: id bigint
SELECT a.id FROM accounts a
 WHERE a.closed_at IS NOT NULL AND a.erased_at IS NULL AND ($1::bigint IS NULL OR a.id = $1)
   AND a.id <> ALL ($3::bigint[]) AND NOT EXISTS (SELECT FROM orders o WHERE o.account_id = a.id AND o.erased_at IS NULL)
 ORDER BY a.closed_at, a.id LIMIT $2
