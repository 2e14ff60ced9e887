-- Whose account a person's document is proven for: how a company's handler is reached (order_people/find_handler_number).
BEGIN;

CREATE INDEX identities_document ON identities (document_number_index);

COMMIT;
