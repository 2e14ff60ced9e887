-- Takes back deploy/seal_wanted.sql.
BEGIN;

DROP TRIGGER seals_made ON seals;
DROP TRIGGER seals_revoked ON seals;
DROP TRIGGER orders_completed_seal ON orders;
DROP FUNCTION seals_settle_orders(), orders_want_seal();
DROP INDEX orders_seal_wanted;
CREATE INDEX orders_company_new ON orders (completed_at DESC, id DESC) WHERE holder_kind = 'enterprise' AND type = 'new' AND state = 'completed';
ALTER TABLE orders DROP COLUMN seal_wanted;

COMMIT;
