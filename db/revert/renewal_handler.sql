-- Takes back deploy/renewal_handler.sql.
BEGIN;

ALTER TABLE orders DROP CONSTRAINT orders_complete;
ALTER TABLE orders ADD CONSTRAINT orders_complete CHECK (state IN ('draft', 'closed') OR erased_at IS NOT NULL OR (holder_name_sealed IS NOT NULL
    AND document_number_index IS NOT NULL AND submitted_at IS NOT NULL AND (verification_id IS NOT NULL OR type IN ('batch', 'renewal')
    OR (batch_id IS NOT NULL AND state IN ('awaiting_payment', 'awaiting_holder', 'refunding', 'refunded')))));

DROP INDEX orders_handler_renewal;
DROP INDEX order_people_document;
ALTER TABLE renewals ALTER COLUMN key_use_id SET NOT NULL;

COMMIT;
