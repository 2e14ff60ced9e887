-- Where the token of an order went.
-- $1 bigint order_id
DELETE FROM order_deliveries WHERE order_id = $1
