-- Renewals of companies, approved by the old handler's key or by one of the legal representative; renewals of tokens, which no key on a phone
-- confirmed.
BEGIN;

ALTER TABLE renewals ALTER COLUMN key_use_id DROP NOT NULL;
-- Whom a person represents, and what waits on a new handler's phone.
CREATE INDEX order_people_document ON order_people (document_number_index) WHERE role = 'legal_representative';
CREATE INDEX orders_handler_renewal ON orders (holder_mobile_index, id) WHERE state = 'completed' AND type = 'renewal' AND holder_kind = 'enterprise';

COMMIT;
