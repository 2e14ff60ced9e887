-- $1 order
SELECT order_id, certificate_id, key_use_id, ends_at, lapsed FROM renewals WHERE order_id = $1
