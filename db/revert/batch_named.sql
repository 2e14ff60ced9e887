-- Takes back deploy/batch_named.sql; only while nobody who is named in a batch has another open order of its product.
BEGIN;

DROP INDEX orders_batch_person;
DROP INDEX orders_open;
CREATE UNIQUE INDEX orders_open ON orders (product_code, document_number_index, coalesce(handler_document_index, document_number_index))
    WHERE state IN ('awaiting_payment', 'awaiting_holder', 'in_review', 'refused', 'approved', 'in_production') AND type IN ('new', 'renewal');

COMMIT;
