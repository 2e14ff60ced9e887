-- Takes back deploy/batch.sql; only while there is no batch.
BEGIN;

DROP TABLE batch_rows;
DROP TABLE batches;
DROP TRIGGER orders_batch ON orders;
DROP FUNCTION orders_check_batch;
CREATE OR REPLACE FUNCTION refunds_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NOT EXISTS (SELECT 1 FROM payments p WHERE p.id = NEW.payment_id AND p.order_id = NEW.order_id AND p.amount_fen = NEW.amount_fen
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
DROP INDEX refunds_one_live;
CREATE UNIQUE INDEX refunds_one_live ON refunds (payment_id) WHERE state NOT IN ('declined', 'closed');
DROP INDEX orders_open;
CREATE UNIQUE INDEX orders_open ON orders (product_code, document_number_index, coalesce(handler_document_index, document_number_index))
    WHERE state IN ('awaiting_payment', 'in_review', 'refused', 'approved', 'in_production') AND type IN ('new', 'renewal');
ALTER TABLE orders DROP CONSTRAINT orders_batch_state;
ALTER TABLE orders DROP CONSTRAINT orders_complete;
ALTER TABLE orders ADD CONSTRAINT orders_complete CHECK (state IN ('draft', 'closed') OR erased_at IS NOT NULL OR (holder_name_sealed IS NOT NULL
    AND document_number_index IS NOT NULL AND (verification_id IS NOT NULL OR type = 'renewal') AND submitted_at IS NOT NULL));
ALTER TABLE orders DROP CONSTRAINT orders_paid;
ALTER TABLE orders ADD CONSTRAINT orders_paid CHECK (state NOT IN ('in_review', 'refused', 'approved', 'in_production', 'completed', 'refunding',
    'refunded') OR paid_at IS NOT NULL);
ALTER TABLE orders DROP CONSTRAINT orders_state;
ALTER TABLE orders ADD CONSTRAINT orders_state CHECK (state IN ('draft', 'awaiting_payment', 'in_review', 'refused', 'approved',
    'in_production', 'completed', 'closed', 'refunding', 'refunded'));
ALTER TABLE orders DROP CONSTRAINT orders_quantity;
ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity = 1);
ALTER TABLE orders DROP CONSTRAINT orders_of_batch;
ALTER TABLE orders DROP CONSTRAINT orders_types;
ALTER TABLE orders ADD CONSTRAINT orders_type_check CHECK (type IN ('new', 'renewal', 'change', 'reissue'));
ALTER TABLE orders DROP COLUMN batch_id;

COMMIT;
