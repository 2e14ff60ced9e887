-- Stores the first verified identity; a later one changes nothing.
-- $1 bigint account_id, $2 bytea name_sealed, $3 text document_type, $4 bytea document_number_sealed, $5 bytea document_number_index,
-- $6 bigint verification_id, $7 timestamptz verified_at
INSERT INTO identities (account_id, name_sealed, document_type, document_number_sealed, document_number_index, verification_id, verified_at)
VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING
