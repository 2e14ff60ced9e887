-- Takes back deploy/ukey.sql; where tokens went is lost.
BEGIN;

DROP INDEX orders_production;
DROP TABLE token_requests, order_deliveries;

COMMIT;
