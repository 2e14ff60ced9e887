-- One page of an account's certificates, newest first; of an extended one only its newest. $1 account, $2 limit, $3 offset
-- columns: those of certificates, some of the order, total bigint (of all pages)
SELECT c.id, c.order_id, c.claim_id, c.issuance_id, c.authority_id, c.account_id, c.holder_kind, c.serial, c.public_key, c.pem_sealed, c.fingerprint_sm3,
       c.profile_hash, c.device_name, c.own_pin, c.state, c.not_before, c.not_after, c.claimed_at, c.extends_id, o.product_code, o.medium, o.holder_name_sealed,
       o.service_from, COALESCE((SELECT max(s.service_until) FROM orders s WHERE s.line_id = o.line_id AND s.state = 'completed'
           AND s.handler_document_index IS NOT DISTINCT FROM o.handler_document_index), o.service_until) AS service_until, count(*) OVER () AS total
  FROM certificates c JOIN orders o ON o.id = c.order_id
 WHERE c.account_id = $1 AND c.erased_at IS NULL AND NOT EXISTS (SELECT FROM certificates n WHERE n.extends_id = c.id) ORDER BY c.id DESC LIMIT $2 OFFSET $3
