-- Stores a face check that has begun.
-- $1 bigint id, $2 bigint account_id, $3 bigint order_id, $4 text purpose, $5 bytea name_sealed, $6 text document_type, $7 bytea document_number_sealed,
-- $8 bytea document_number_index, $9 text state, $10 bytea biz_token_index, $11 bytea biz_token_sealed, $12 bytea url_sealed, $13 timestamptz created_at,
-- $14 timestamptz expires_at
INSERT INTO identity_verifications (id, account_id, order_id, purpose, name_sealed, document_type, document_number_sealed,
    document_number_index, state, biz_token_index, biz_token_sealed, url_sealed, created_at, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
