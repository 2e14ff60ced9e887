-- Fails unless deploy/ukey.sql is there.
BEGIN;

SELECT 'order_deliveries'::regclass, 'token_requests'::regclass, 'orders_production'::regclass;

ROLLBACK;
