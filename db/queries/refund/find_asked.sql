-- Does a wish for the money of an order wait for finance?
-- $1 bigint order_id
-- columns: asked boolean
SELECT EXISTS (SELECT FROM refunds WHERE order_id = $1 AND state = 'requested') AS asked
