-- The newest succeeded check made for an order about a document.
-- $1 bigint order_id, $2 bytea document_number_index
-- columns: those of identity_verifications
SELECT id, account_id, order_id, purpose, name_sealed, document_type, document_number_sealed, document_number_index, state, biz_token_index, biz_token_sealed, url_sealed, failure, provider_code, similarity, live_status, created_at, expires_at, finished_at
FROM identity_verifications WHERE order_id = $1 AND document_number_index = $2 AND state = 'succeeded' ORDER BY id DESC LIMIT 1
