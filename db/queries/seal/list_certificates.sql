-- The valid certificates of a company, the one that lasts longest first: its seals are bound to them.
-- $1 bytea company_index, $2 timestamptz at, $3 bigint how many
-- columns: id bigint, serial bytea, not_after timestamptz
SELECT c.id, c.serial, c.not_after FROM orders o JOIN certificates c ON c.order_id = o.id
WHERE o.document_number_index = $1 AND o.state <> 'draft' AND c.holder_kind = 'enterprise' AND c.state = 'valid' AND c.not_after > $2
ORDER BY c.not_after DESC, c.id DESC LIMIT $3
