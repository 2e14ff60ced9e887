-- What the phones that claimed are called.
-- $1 bigint order_id
UPDATE claims SET device_name = '' WHERE order_id = $1 AND device_name <> ''
