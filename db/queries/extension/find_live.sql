-- The one of a certificate that did not fail. $1 certificate
SELECT id, certificate_id, order_id, account_id, key_use_id, state, new_certificate_id, created_at, updated_at FROM extensions
 WHERE certificate_id = $1 AND state <> 'failed'
