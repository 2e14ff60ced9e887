-- $1 id
SELECT id, order_id, account_id, device_id, device_name, state, commitment, own_pin, certificate_id, created_at, updated_at, expires_at
  FROM claims WHERE id = $1
