-- Fails unless deploy/order.sql is there.
BEGIN;

SELECT FROM products WHERE false;
SELECT FROM product_prices WHERE false;
SELECT FROM order_transitions WHERE false;
SELECT FROM orders WHERE false;
SELECT FROM order_events WHERE false;
SELECT FROM materials WHERE false;
SELECT FROM payments WHERE false;
SELECT FROM payment_notices WHERE false;
SELECT FROM reviews WHERE false;
SELECT FROM review_reasons WHERE false;
SELECT 'orders_check_transition()'::regprocedure;
SELECT 'orders_check_delete()'::regprocedure;

ROLLBACK;
