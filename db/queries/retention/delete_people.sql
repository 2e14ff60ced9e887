-- Handler and legal representative of a company's order.
-- $1 bigint order_id
DELETE FROM order_people WHERE order_id = $1
