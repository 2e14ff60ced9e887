-- Drafts of batches that nobody touched since; locked, but for those somebody else holds.
-- $1 timestamptz before, $2 bigint limit
-- columns: id bigint
SELECT id FROM orders WHERE type = 'batch' AND state = 'draft' AND updated_at < $1 ORDER BY updated_at, id LIMIT $2 FOR UPDATE SKIP LOCKED
