-- $1 id, $2 account
SELECT u.id, u.certificate_id, u.account_id, u.purpose, u.subject_id, u.content, u.created_at, u.expires_at, u.signed_at, c.public_key, c.own_pin
  FROM key_uses u JOIN certificates c ON c.id = u.certificate_id WHERE u.id = $1 AND u.account_id = $2
