-- Takes back deploy/order.sql with all its data.
BEGIN;

ALTER TABLE identity_verifications DROP CONSTRAINT identity_verifications_order_fk;

DROP TABLE review_reasons;
DROP TABLE reviews;
DROP TABLE payment_notices;
DROP TABLE payments;
DROP TABLE materials;
DROP TABLE order_events;
DROP TABLE orders;
DROP TABLE order_transitions;
DROP TABLE product_prices;
DROP TABLE products;
DROP FUNCTION orders_check_transition();
DROP FUNCTION orders_check_delete();

COMMIT;
