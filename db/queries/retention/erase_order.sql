-- Takes the personal values out of an order that is over; number, product, money and times stay.
-- $1 bigint id, $2 timestamptz erased_at
UPDATE orders SET erased_at = $2, holder_name_sealed = NULL, holder_name_index = NULL, holder_mobile_sealed = NULL, holder_mobile_index = NULL,
    document_type = NULL, document_number_sealed = NULL, document_number_index = NULL, handler_document_index = NULL, verification_id = NULL, invoice_title_sealed = NULL
 WHERE id = $1 AND erased_at IS NULL
