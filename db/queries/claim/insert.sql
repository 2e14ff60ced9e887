-- $1 id, $2 order, $3 account, $4 device id, $5 device name, $6 now, $7 expires
INSERT INTO claims (id, order_id, account_id, device_id, device_name, state, created_at, updated_at, expires_at)
VALUES ($1, $2, $3, $4, $5, 'committed', $6, $6, $7)
