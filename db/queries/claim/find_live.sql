-- The claim of the order that is neither failed nor expired. $1 order
SELECT id, order_id, account_id, device_id, device_name, state, commitment, own_pin, certificate_id, created_at, updated_at, expires_at
  FROM claims WHERE order_id = $1 AND state NOT IN ('failed', 'expired')
