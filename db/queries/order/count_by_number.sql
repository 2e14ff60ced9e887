-- Whether search_by_number finds its order.
-- $1 text[] states, $2 text[] types, $3 text[] holder_kinds, $4 text[] mediums, $5 bigint from_id, $6 bigint before_id
-- $7 bytea holder_name_index or NULL, $8 bytea document_number_index or NULL, $9 bytea holder_mobile_index or NULL, $10 bytea company_name_index: the
-- same name as a company has it, $11 bigint batch_id or NULL, $12 bigint id
-- columns: count bigint
SELECT count(*) AS count FROM orders
WHERE id = $12 AND ($11::bigint IS NULL OR batch_id = $11) AND ($8::bytea IS NULL OR document_number_index = $8)
    AND ($7::bytea IS NULL OR holder_name_index IN ($7, $10)) AND ($9::bytea IS NULL OR holder_mobile_index = $9)
    AND state <> 'draft' AND state = ANY ($1) AND type = ANY ($2) AND holder_kind = ANY ($3) AND medium = ANY ($4)
    AND id >= $5 AND id < $6
