-- The order of a number, where it fits what else is asked; a draft is nobody's business.
-- $1 text[] states, $2 text[] types, $3 text[] holder_kinds, $4 text[] mediums, $5 bigint from_id, $6 bigint before_id, $7 bigint limit
-- $8 bytea holder_name_index or NULL, $9 bytea document_number_index or NULL, $10 bytea holder_mobile_index or NULL, $11 bytea company_name_index: the
-- same name as a company has it, $12 bigint batch_id or NULL, $13 bigint id
-- columns: id, account_id bigint, type, product_code, holder_kind, medium, state text, amount_fen bigint, holder_name_sealed, holder_mobile_sealed bytea,
--   created_at, submitted_at, paid_at, completed_at timestamptz
SELECT o.id, o.account_id, o.type, o.product_code, o.holder_kind, o.medium, o.state, o.amount_fen, o.holder_name_sealed, o.holder_mobile_sealed, o.created_at,
    o.submitted_at, o.paid_at, o.completed_at
FROM orders o
WHERE o.id = $13 AND ($12::bigint IS NULL OR batch_id = $12) AND ($9::bytea IS NULL OR document_number_index = $9)
    AND ($8::bytea IS NULL OR holder_name_index IN ($8, $11)) AND ($10::bytea IS NULL OR holder_mobile_index = $10)
    AND state <> 'draft' AND state = ANY ($1) AND type = ANY ($2) AND holder_kind = ANY ($3) AND medium = ANY ($4)
    AND id >= $5 AND id < $6
LIMIT $7
