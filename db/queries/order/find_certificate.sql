-- The certificate of an order.
-- $1 bigint order_id
-- columns: id bigint
SELECT id FROM certificates WHERE order_id = $1
