-- Orders of companies: their people, their documents, the grants that approval makes, and a second reviewer where the product asks for one.
BEGIN;

-- The persons of a company's order. Sealed under 'order_people.<column>:<id>'; the holder in the order itself is the company.
CREATE TABLE order_people (
    id                     bigint      NOT NULL,
    order_id               bigint      NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    role                   text        NOT NULL,
    name_sealed            bytea,
    name_index             bytea,
    mobile_sealed          bytea,
    mobile_index           bytea,
    document_type          text,
    document_number_sealed bytea,
    document_number_index  bytea,
    mobile_proved_at       timestamptz, -- a code sent to this number was entered; a changed number is not proved
    CONSTRAINT order_people_pk PRIMARY KEY (id),
    CONSTRAINT order_people_role UNIQUE (order_id, role),
    CONSTRAINT order_people_roles CHECK (role IN ('handler', 'legal_representative')),
    CONSTRAINT order_people_proved CHECK (mobile_proved_at IS NULL OR (role = 'handler' AND mobile_index IS NOT NULL))
);
CREATE INDEX order_people_mobile ON order_people (mobile_index);

ALTER TABLE products ADD COLUMN reviews_needed integer NOT NULL DEFAULT 1
    CONSTRAINT products_reviews_needed CHECK (reviews_needed BETWEEN 1 AND 2);

ALTER TABLE orders ADD COLUMN handler_document_index bytea; -- the handler's document in order_people
ALTER TABLE orders ADD COLUMN reviews_needed integer NOT NULL DEFAULT 1; -- of the product, fixed at submit
ALTER TABLE orders ADD COLUMN first_approver_id bigint REFERENCES staff (id); -- approved once, a second reviewer is needed
ALTER TABLE orders ADD COLUMN first_approved_at timestamptz;
ALTER TABLE orders ADD CONSTRAINT orders_reviews_needed CHECK (reviews_needed BETWEEN 1 AND 2);
ALTER TABLE orders ADD CONSTRAINT orders_two_reviewers CHECK (first_approver_id IS NULL OR reviewer_id IS NULL OR reviewer_id <> first_approver_id);
ALTER TABLE orders ADD CONSTRAINT orders_first_approval CHECK ((first_approver_id IS NULL) = (first_approved_at IS NULL));
ALTER TABLE orders ADD CONSTRAINT orders_handler CHECK (state IN ('draft', 'closed') OR holder_kind <> 'enterprise' OR handler_document_index IS NOT NULL);
-- RUL3: one open order per holder, product and handler (personal: the holder is the handler). Drafts do not count.
DROP INDEX orders_open;
CREATE UNIQUE INDEX orders_open ON orders (product_code, document_number_index, coalesce(handler_document_index, document_number_index))
    WHERE state IN ('awaiting_payment', 'in_review', 'refused', 'approved', 'in_production') AND type IN ('new', 'renewal');
-- What waits on a handler's phone.
CREATE INDEX orders_handler_claim ON orders (holder_mobile_index, id) WHERE state = 'approved' AND holder_kind = 'enterprise';

ALTER TABLE materials DROP CONSTRAINT materials_kind_check;
ALTER TABLE materials ADD CONSTRAINT materials_kind CHECK (kind IN ('application_form', 'business_licence', 'enterprise_application_form',
    'seal_information_form', 'power_of_attorney', 'legal_representative_document_front', 'legal_representative_document_back'));

-- 'handler': about the handler of an order, who may be another person than the account's.
ALTER TABLE identity_verifications DROP CONSTRAINT identity_verifications_purpose_check;
ALTER TABLE identity_verifications DROP CONSTRAINT identity_verifications_purpose;
ALTER TABLE identity_verifications ADD CONSTRAINT identity_verifications_purposes CHECK (purpose IN ('account', 'order', 'handler'));
ALTER TABLE identity_verifications ADD CONSTRAINT identity_verifications_purpose CHECK ((purpose <> 'account') = (order_id IS NOT NULL));

-- Who may use what of a company: granted by its legal representative, to a handler. Sealed under 'authorizations.<column>:<id>'.
CREATE TABLE authorizations (
    id                      bigint      NOT NULL,
    kind                    text        NOT NULL,
    order_id                bigint      REFERENCES orders (id), -- whose approval made it; its power of attorney is the letter
    company_name_sealed     bytea       NOT NULL,
    company_name_index      bytea       NOT NULL,
    company_number_sealed   bytea       NOT NULL, -- the unified social credit code
    company_index           bytea       NOT NULL, -- as orders.document_number_index of the company
    grantor_name_sealed     bytea       NOT NULL, -- the legal representative
    grantor_name_index      bytea       NOT NULL,
    grantor_mobile_sealed   bytea       NOT NULL,
    grantor_mobile_index    bytea       NOT NULL,
    grantor_document_index  bytea       NOT NULL,
    grantee_name_sealed     bytea       NOT NULL, -- the handler
    grantee_name_index      bytea       NOT NULL,
    grantee_mobile_sealed   bytea       NOT NULL,
    grantee_mobile_index    bytea       NOT NULL,
    grantee_document_index  bytea       NOT NULL,
    in_force_from           timestamptz NOT NULL,
    in_force_until          timestamptz, -- NULL = until it is withdrawn
    state                   text        NOT NULL,
    ended_at                timestamptz,
    ended_by_kind           text,
    ended_by_id             bigint,
    CONSTRAINT authorizations_pk PRIMARY KEY (id),
    CONSTRAINT authorizations_kind CHECK (kind IN ('certificate', 'seal', 'document')),
    -- replaced: a newer one for the same company and handler took its place
    CONSTRAINT authorizations_state CHECK (state IN ('in_force', 'withdrawn', 'replaced')),
    CONSTRAINT authorizations_end CHECK ((state = 'in_force') = (ended_at IS NULL) AND (ended_at IS NULL) = (ended_by_kind IS NULL)),
    CONSTRAINT authorizations_ended_by CHECK (ended_by_kind IN ('account', 'staff', 'system')),
    CONSTRAINT authorizations_time CHECK (in_force_until IS NULL OR in_force_until > in_force_from)
);
CREATE UNIQUE INDEX authorizations_one ON authorizations (company_index, grantee_document_index) WHERE kind = 'certificate' AND state = 'in_force';
CREATE INDEX authorizations_grantor ON authorizations (grantor_mobile_index, id DESC);
CREATE INDEX authorizations_grantee ON authorizations (grantee_mobile_index, id DESC);
-- What was granted stays as it was, and what has ended does not come back.
CREATE FUNCTION authorizations_check_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'in_force' OR NEW.state = 'in_force' THEN
        RAISE EXCEPTION 'authorization % is fixed', OLD.id USING ERRCODE = 'LN003';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER authorizations_update BEFORE UPDATE ON authorizations FOR EACH ROW EXECUTE FUNCTION authorizations_check_update();

GRANT SELECT, INSERT, UPDATE ON order_people TO lnca_api;
GRANT SELECT ON order_people TO lnca_worker, lnca_signer;
GRANT SELECT, INSERT, UPDATE (state, ended_at, ended_by_kind, ended_by_id) ON authorizations TO lnca_api;
GRANT SELECT ON authorizations TO lnca_worker, lnca_signer;

COMMIT;
