-- $1 id
SELECT id, certificate_id, order_id, account_id, key_use_id, state, new_certificate_id, created_at, updated_at FROM extensions WHERE id = $1
