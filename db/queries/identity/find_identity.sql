-- The verified identity of an account.
-- $1 bigint account_id
-- columns: those of identities
SELECT account_id, name_sealed, document_type, document_number_sealed, document_number_index, verification_id, verified_at
FROM identities WHERE account_id = $1
