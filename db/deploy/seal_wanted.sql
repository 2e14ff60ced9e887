-- Which orders of companies still want a seal (STF8) is kept with the order, so that the list of work does not grow with what is done.
BEGIN;

ALTER TABLE orders ADD COLUMN seal_wanted boolean NOT NULL DEFAULT false; -- completed, and its company has no seal that is not revoked
UPDATE orders o SET seal_wanted = true
 WHERE o.holder_kind = 'enterprise' AND o.type = 'new' AND o.state = 'completed'
   AND NOT EXISTS (SELECT FROM seals s WHERE s.company_index = o.document_number_index AND s.state <> 'revoked');
DROP INDEX orders_company_new;
CREATE INDEX orders_seal_wanted ON orders (completed_at DESC, id DESC) WHERE seal_wanted;

-- Locks the seals it finds: one that is being revoked is waited for, and a revocation after this one finds the order completed. Runs as the owner,
-- because who completes orders has no business to change seals, and who makes seals none to change orders.
CREATE FUNCTION orders_want_seal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM seals s WHERE s.company_index = NEW.document_number_index AND s.state <> 'revoked' FOR SHARE;
    NEW.seal_wanted := NOT FOUND;
    RETURN NEW;
END $$;
CREATE TRIGGER orders_completed_seal BEFORE UPDATE OF state ON orders FOR EACH ROW
    WHEN (NEW.state = 'completed' AND OLD.state <> 'completed' AND NEW.type = 'new' AND NEW.holder_kind = 'enterprise') EXECUTE FUNCTION orders_want_seal();

CREATE FUNCTION seals_settle_orders() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    wanted boolean := NOT EXISTS (SELECT FROM seals s WHERE s.company_index = NEW.company_index AND s.state <> 'revoked');
BEGIN
    UPDATE orders SET seal_wanted = wanted
     WHERE document_number_index = NEW.company_index AND state = 'completed' AND type = 'new' AND holder_kind = 'enterprise' AND seal_wanted <> wanted;
    RETURN NULL;
END $$;
CREATE TRIGGER seals_made AFTER INSERT ON seals FOR EACH ROW EXECUTE FUNCTION seals_settle_orders();
CREATE TRIGGER seals_revoked AFTER UPDATE OF state ON seals FOR EACH ROW WHEN (NEW.state = 'revoked') EXECUTE FUNCTION seals_settle_orders();

COMMIT;
