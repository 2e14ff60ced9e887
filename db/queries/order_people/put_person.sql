-- Stores a person of an order, or what was typed anew about them; the id stays.
-- $1 id, $2 order_id, $3 role, $4 name_sealed, $5 name_index, $6 mobile_sealed, $7 mobile_index, $8 document_type, $9 document_number_sealed,
-- $10 document_number_index, $11 mobile_proved_at
INSERT INTO order_people (id, order_id, role, name_sealed, name_index, mobile_sealed, mobile_index, document_type, document_number_sealed,
    document_number_index, mobile_proved_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
ON CONFLICT (id) DO UPDATE SET name_sealed = excluded.name_sealed, name_index = excluded.name_index, mobile_sealed = excluded.mobile_sealed,
    mobile_index = excluded.mobile_index, document_type = excluded.document_type, document_number_sealed = excluded.document_number_sealed,
    document_number_index = excluded.document_number_index, mobile_proved_at = excluded.mobile_proved_at
