-- Serial number, key and times of a certificate stay; the certificate itself goes, and what staff wrote when they suspended, resumed or revoked it.
-- $1 bigint order_id, $2 timestamptz erased_at
UPDATE certificates SET pem_sealed = NULL, device_name = '', state_text = NULL, erased_at = $2 WHERE order_id = $1 AND erased_at IS NULL
