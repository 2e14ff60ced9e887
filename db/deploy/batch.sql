-- Batches: a company's handler orders certificates for many persons and pays once. The purchase is an order of type batch in the company's name, which has
-- price, payment and invoice; each person's certificate is an order of that person's own account, tied to it by batch_id.
BEGIN;

ALTER TABLE orders ADD COLUMN batch_id bigint REFERENCES orders (id); -- paid with this batch; NULL = an order that pays for itself
ALTER TABLE orders DROP CONSTRAINT orders_type_check;
ALTER TABLE orders ADD CONSTRAINT orders_types CHECK (type IN ('new', 'renewal', 'change', 'reissue', 'batch'));
ALTER TABLE orders ADD CONSTRAINT orders_of_batch CHECK (batch_id IS NULL OR (type = 'new' AND holder_kind = 'personal'));
ALTER TABLE orders DROP CONSTRAINT orders_quantity_check;
ALTER TABLE orders ADD CONSTRAINT orders_quantity CHECK (quantity = 1 OR (type = 'batch' AND quantity BETWEEN 1 AND 500));
ALTER TABLE orders DROP CONSTRAINT orders_state;
ALTER TABLE orders ADD CONSTRAINT orders_state CHECK (state IN ('draft', 'awaiting_payment', 'awaiting_holder', 'in_review', 'refused', 'approved',
    'in_production', 'completed', 'closed', 'refunding', 'refunded'));
ALTER TABLE orders DROP CONSTRAINT orders_paid;
ALTER TABLE orders ADD CONSTRAINT orders_paid CHECK (state NOT IN ('awaiting_holder', 'in_review', 'refused', 'approved', 'in_production', 'completed',
    'refunding', 'refunded') OR paid_at IS NOT NULL);
-- The persons of a batch prove themselves after it is paid; nobody gets a certificate before. Erased orders and renewals stay as they are.
ALTER TABLE orders DROP CONSTRAINT orders_complete;
ALTER TABLE orders ADD CONSTRAINT orders_complete CHECK (state IN ('draft', 'closed') OR erased_at IS NOT NULL OR (holder_name_sealed IS NOT NULL
    AND document_number_index IS NOT NULL AND submitted_at IS NOT NULL AND (verification_id IS NOT NULL OR type IN ('batch', 'renewal')
    OR (batch_id IS NOT NULL AND state IN ('awaiting_payment', 'awaiting_holder', 'refunding', 'refunded')))));
ALTER TABLE orders ADD CONSTRAINT orders_batch_state CHECK (type <> 'batch'
    OR state IN ('draft', 'awaiting_payment', 'completed', 'closed', 'refunding', 'refunded'));
DROP INDEX orders_open;
CREATE UNIQUE INDEX orders_open ON orders (product_code, document_number_index, coalesce(handler_document_index, document_number_index))
    WHERE state IN ('awaiting_payment', 'awaiting_holder', 'in_review', 'refused', 'approved', 'in_production') AND type IN ('new', 'renewal');
CREATE INDEX orders_batch ON orders (batch_id, id) WHERE batch_id IS NOT NULL;

-- Whose money an order is paid with does not change either.
CREATE FUNCTION orders_check_batch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.batch_id IS DISTINCT FROM OLD.batch_id OR NEW.type <> OLD.type OR (OLD.state <> 'draft' AND NEW.quantity <> OLD.quantity) THEN
        RAISE EXCEPTION 'order % may not change its batch', OLD.id USING ERRCODE = 'LN002';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER orders_batch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION orders_check_batch();

CREATE TABLE batches (
    id               bigint  NOT NULL REFERENCES orders (id) ON DELETE CASCADE, -- the order of type batch
    authorization_id bigint  NOT NULL REFERENCES authorizations (id), -- the grant by which its maker stands for the company
    row_count        integer NOT NULL DEFAULT 0,
    wrong_count      integer NOT NULL DEFAULT 0, -- rows with an error, as of the last check
    CONSTRAINT batches_pk PRIMARY KEY (id),
    CONSTRAINT batches_counts CHECK (row_count BETWEEN 0 AND 500 AND wrong_count BETWEEN 0 AND row_count)
);
CREATE INDEX batches_authorization ON batches (authorization_id);

-- The rows of the spreadsheet. Values sealed under 'batch_rows.<column>:<batch id>:<line>', until the batch is submitted: from then on the order has them.
CREATE TABLE batch_rows (
    batch_id               bigint  NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
    line                   integer NOT NULL CHECK (line BETWEEN 1 AND 1000000), -- in the spreadsheet
    name_sealed            bytea,
    mobile_sealed          bytea,
    document_number_sealed bytea,
    name_error             text,
    mobile_error           text,
    document_number_error  text,
    order_id               bigint  REFERENCES orders (id),
    CONSTRAINT batch_rows_pk PRIMARY KEY (batch_id, line),
    CONSTRAINT batch_rows_order UNIQUE (order_id),
    CONSTRAINT batch_rows_right CHECK (order_id IS NULL OR (name_error IS NULL AND mobile_error IS NULL AND document_number_error IS NULL
        AND name_sealed IS NULL AND mobile_sealed IS NULL AND document_number_sealed IS NULL))
);

-- A payment goes back once, or each share of a batch's once.
DROP INDEX refunds_one_live;
CREATE UNIQUE INDEX refunds_one_live ON refunds (payment_id, order_id) WHERE state NOT IN ('declined', 'closed');
CREATE OR REPLACE FUNCTION refunds_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NOT EXISTS (SELECT 1 FROM payments p JOIN orders o ON o.id = NEW.order_id WHERE p.id = NEW.payment_id
                       AND ((p.order_id = o.id AND p.amount_fen = NEW.amount_fen)
                            OR (p.order_id = o.batch_id AND o.amount_fen = NEW.amount_fen AND NEW.cause = 'requested'))
                       AND p.state = CASE NEW.cause WHEN 'surplus' THEN 'surplus' ELSE 'succeeded' END) THEN
            RAISE EXCEPTION 'refund % has no payment that fits', NEW.id USING ERRCODE = 'LN004';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.note_sealed IS NULL AND to_jsonb(NEW) - 'note_sealed' = to_jsonb(OLD) - 'note_sealed' THEN
        RETURN NEW;
    END IF;
    IF OLD.state IN ('declined', 'succeeded', 'closed') OR (NEW.order_id, NEW.payment_id, NEW.amount_fen, NEW.cause)
        IS DISTINCT FROM (OLD.order_id, OLD.payment_id, OLD.amount_fen, OLD.cause) THEN
        RAISE EXCEPTION 'refund % is fixed', OLD.id USING ERRCODE = 'LN004';
    END IF;
    RETURN NEW;
END $$;

GRANT SELECT, INSERT, UPDATE (row_count, wrong_count) ON batches TO lnca_api;
GRANT SELECT, INSERT, DELETE, UPDATE (name_sealed, mobile_sealed, document_number_sealed, order_id) ON batch_rows TO lnca_api;
GRANT SELECT ON batches, batch_rows TO lnca_worker;

COMMIT;
