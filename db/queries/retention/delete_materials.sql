-- Documents of an order; their files are swept once no row names them.
-- $1 bigint order_id
DELETE FROM materials WHERE order_id = $1
