-- One face check, locked.
-- $1 bigint id
-- columns: those of identity_verifications
SELECT id, account_id, order_id, purpose, name_sealed, document_type, document_number_sealed, document_number_index, state, biz_token_index, biz_token_sealed, url_sealed, failure, provider_code, similarity, live_status, created_at, expires_at, finished_at
FROM identity_verifications WHERE id = $1 FOR UPDATE
