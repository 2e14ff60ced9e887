-- Renewals of companies, approved by the old handler's key or by one of the legal representative; renewals of tokens, which no key on a phone
-- confirmed.
BEGIN;

ALTER TABLE renewals ALTER COLUMN key_use_id DROP NOT NULL;
-- Whom a person represents, and what waits on a new handler's phone.
CREATE INDEX order_people_document ON order_people (document_number_index) WHERE role = 'legal_representative';
CREATE INDEX orders_handler_renewal ON orders (holder_mobile_index, id) WHERE state = 'completed' AND type = 'renewal' AND holder_kind = 'enterprise';

-- Erased orders have nobody any more; a person's renewal on the phone is proved by the PIN, everything else by a face check.
ALTER TABLE orders DROP CONSTRAINT orders_complete;
ALTER TABLE orders ADD CONSTRAINT orders_complete CHECK (state IN ('draft', 'closed') OR erased_at IS NOT NULL OR (holder_name_sealed IS NOT NULL
    AND document_number_index IS NOT NULL AND submitted_at IS NOT NULL AND (verification_id IS NOT NULL OR type = 'batch'
    OR (type = 'renewal' AND holder_kind = 'personal' AND medium = 'mobile')
    OR (batch_id IS NOT NULL AND state IN ('awaiting_payment', 'awaiting_holder', 'refunding', 'refunded')))));

COMMIT;
