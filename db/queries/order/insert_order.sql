-- Stores a new draft.
-- $1 id, $2 account_id, $3 type, $4 product_code, $5 holder_kind, $6 medium, $7 term_years, $8 amount_fen, $9 agreement_version, $10 state, $11 last_event,
-- $12 holder_name_sealed, $13 holder_name_index, $14 holder_mobile_sealed, $15 holder_mobile_index, $16 document_type, $17 document_number_sealed,
-- $18 document_number_index, $19 created_at, $20 updated_at, $21 creation_key, $22 handler_document_index,
-- $23 quantity, $24 batch_id
INSERT INTO orders (id, account_id, type, product_code, holder_kind, medium, term_years, amount_fen, agreement_version, state, last_event,
    holder_name_sealed, holder_name_index, holder_mobile_sealed, holder_mobile_index, document_type, document_number_sealed,
    document_number_index, created_at, updated_at, creation_key, handler_document_index, quantity, batch_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
