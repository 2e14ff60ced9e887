-- Every order belongs to the line of a certificate: a new order begins a line, a renewal goes on with that of the certificate it renews, whoever its
-- handler is. One company has a line for each handler, and a person who ordered twice has two. Records of a line end together: a renewal's
-- certificate may rest on the face check of an earlier order.
BEGIN;

ALTER TABLE orders ADD COLUMN line_id bigint; -- the order that began the line
ALTER TABLE orders DISABLE TRIGGER USER;
WITH RECURSIVE line AS (
    SELECT o.id, o.id AS line_id FROM orders o WHERE NOT EXISTS (SELECT FROM renewals r WHERE r.order_id = o.id)
    UNION ALL
    SELECT r.order_id, line.line_id FROM line JOIN certificates c ON c.order_id = line.id JOIN renewals r ON r.certificate_id = c.id
)
UPDATE orders o SET line_id = line.line_id FROM line WHERE line.id = o.id;
ALTER TABLE orders ENABLE TRIGGER USER;
ALTER TABLE orders ALTER COLUMN line_id SET NOT NULL;

DROP INDEX orders_service;
CREATE INDEX orders_line ON orders (line_id, service_until DESC);

CREATE FUNCTION orders_check_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.line_id := coalesce(NEW.line_id, NEW.id);
    ELSIF NEW.line_id <> OLD.line_id AND OLD.state <> 'draft' THEN
        RAISE EXCEPTION 'order % may not change its line', OLD.id USING ERRCODE = 'LN002';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER orders_line_insert BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION orders_check_line();
ALTER TABLE orders ENABLE ALWAYS TRIGGER orders_line_insert; -- bulk loads that skip triggers still get a line
CREATE TRIGGER orders_line_update BEFORE UPDATE OF line_id ON orders FOR EACH ROW EXECUTE FUNCTION orders_check_line();

CREATE OR REPLACE FUNCTION orders_check_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.erased_at IS NOT NULL AND OLD.erased_at IS NULL AND OLD.service_until IS NOT NULL AND EXISTS (
        SELECT FROM orders o JOIN certificates c ON c.order_id = o.id
         WHERE o.line_id = OLD.line_id AND c.not_after > now() - interval '5 years') THEN
        RAISE EXCEPTION 'the record of order % must be kept', OLD.id USING ERRCODE = 'LN003';
    END IF;
    RETURN NEW;
END $$;

COMMIT;
