-- The open order of a holder, product and handler (RUL3). Not one that a batch only names the holder in: nobody proved to be that person.
-- $1 text product_code, $2 bytea document_number_index, $3 bytea handler_document_index (NULL: the holder is the handler), $4 bigint except_id
-- columns: id bigint
SELECT id FROM orders
WHERE product_code = $1 AND document_number_index = $2 AND coalesce(handler_document_index, document_number_index) = coalesce($3, $2) AND id <> $4
    AND state IN ('awaiting_payment', 'in_review', 'refused', 'approved', 'in_production') AND type IN ('new', 'renewal')
    AND (batch_id IS NULL OR state <> 'awaiting_payment')
