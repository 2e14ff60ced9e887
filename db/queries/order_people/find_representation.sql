-- Whose record of the company's legal representative counts at a time: the newest approved new order, because a renewal copies what it finds; where
-- none is kept any more, the newest renewal.
-- $1 bytea company (document_number_index), $2 timestamptz at
-- columns: id bigint
SELECT id FROM orders
 WHERE document_number_index = $1 AND state <> 'draft' AND holder_kind = 'enterprise' AND type IN ('new', 'renewal') AND erased_at IS NULL AND approved_at <= $2
 ORDER BY type = 'new' DESC, approved_at DESC, id DESC LIMIT 1
