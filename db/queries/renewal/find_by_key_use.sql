-- $1 key use
SELECT order_id, certificate_id, key_use_id, ends_at, lapsed FROM renewals WHERE key_use_id = $1
