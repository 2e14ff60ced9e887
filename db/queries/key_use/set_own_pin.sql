-- The key of this use is under a PIN of the holder's choice now. $1 key use
UPDATE certificates c SET own_pin = true
  FROM key_uses u JOIN certificates used ON used.id = u.certificate_id WHERE u.id = $1 AND c.claim_id = used.claim_id AND NOT c.own_pin
