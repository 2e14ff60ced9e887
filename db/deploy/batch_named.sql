-- Who is only named in a company's batch is free to order and to renew: a name and a number that somebody typed bar nobody (RUL3). The order counts from
-- the moment its holder proved the own face and handed it in.
BEGIN;

DROP INDEX orders_open;
CREATE UNIQUE INDEX orders_open ON orders (product_code, document_number_index, coalesce(handler_document_index, document_number_index))
    WHERE state IN ('awaiting_payment', 'in_review', 'refused', 'approved', 'in_production') AND type IN ('new', 'renewal')
    AND (batch_id IS NULL OR state <> 'awaiting_payment');
-- A batch names each person once.
CREATE UNIQUE INDEX orders_batch_person ON orders (batch_id, document_number_index) WHERE batch_id IS NOT NULL;

COMMIT;
