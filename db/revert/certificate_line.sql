-- Takes back deploy/certificate_line.sql.
BEGIN;

CREATE OR REPLACE FUNCTION orders_check_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.erased_at IS NOT NULL AND OLD.erased_at IS NULL AND EXISTS (
        SELECT FROM certificates c JOIN certificates k ON k.claim_id = c.claim_id
         WHERE c.order_id = OLD.id AND k.not_after > now() - interval '5 years') THEN
        RAISE EXCEPTION 'the record of order % must be kept', OLD.id USING ERRCODE = 'LN003';
    END IF;
    RETURN NEW;
END $$;

DROP TRIGGER orders_line_update ON orders;
DROP TRIGGER orders_line_insert ON orders;
DROP FUNCTION orders_check_line();
DROP INDEX orders_line;
CREATE INDEX orders_service ON orders (product_code, document_number_index, service_until DESC) WHERE state = 'completed';
ALTER TABLE orders DROP COLUMN line_id;

COMMIT;
