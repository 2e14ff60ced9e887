-- One certificate, whoever's; service_until is the end its own order paid for. $1 id
SELECT c.id, c.order_id, c.claim_id, c.issuance_id, c.authority_id, c.account_id, c.holder_kind, c.serial, c.public_key, c.pem_sealed, c.fingerprint_sm3,
       c.profile_hash, c.device_name, c.own_pin, c.state, c.not_before, c.not_after, c.claimed_at, c.extends_id, o.product_code, o.medium, o.holder_name_sealed,
       o.service_from, o.service_until
  FROM certificates c JOIN orders o ON o.id = c.order_id
 WHERE c.id = $1
