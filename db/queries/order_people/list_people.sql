-- The persons of a company's order.
-- $1 bigint order_id
-- columns: those of order_people
SELECT id, order_id, role, name_sealed, name_index, mobile_sealed, mobile_index, document_type, document_number_sealed, document_number_index,
    mobile_proved_at
FROM order_people WHERE order_id = $1
