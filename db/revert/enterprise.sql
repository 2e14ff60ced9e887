-- Takes back deploy/enterprise.sql with its data; fails while orders of companies were submitted.
BEGIN;

DROP TABLE authorizations;
DROP FUNCTION authorizations_check_update();
DROP TABLE order_people;

DELETE FROM identity_verifications WHERE purpose = 'handler';
ALTER TABLE identity_verifications DROP CONSTRAINT identity_verifications_purpose;
ALTER TABLE identity_verifications DROP CONSTRAINT identity_verifications_purposes;
ALTER TABLE identity_verifications ADD CONSTRAINT identity_verifications_purpose CHECK ((purpose = 'order') = (order_id IS NOT NULL));
ALTER TABLE identity_verifications ADD CONSTRAINT identity_verifications_purpose_check CHECK (purpose IN ('account', 'order'));

ALTER TABLE materials DROP CONSTRAINT materials_kind;
ALTER TABLE materials ADD CONSTRAINT materials_kind_check CHECK (kind IN ('application_form'));

DROP INDEX orders_handler_claim;
DROP INDEX orders_open;
ALTER TABLE orders DROP COLUMN handler_document_index, DROP COLUMN reviews_needed, DROP COLUMN first_approver_id, DROP COLUMN first_approved_at;
CREATE UNIQUE INDEX orders_open ON orders (product_code, document_number_index)
    WHERE state IN ('awaiting_payment', 'in_review', 'refused', 'approved', 'in_production') AND type IN ('new', 'renewal');
ALTER TABLE products DROP COLUMN reviews_needed;

COMMIT;
