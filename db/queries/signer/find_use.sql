-- A use of a holder's key with what stands behind it, read anew each time. One certificate that is not valid bars its key for all. $1 key use
SELECT u.certificate_id, u.account_id, u.purpose, u.content, u.expires_at, u.round, u.signed_at IS NOT NULL AS is_signed,
       c.claim_id, c.account_id AS certificate_account_id, (SELECT x.state FROM certificates x WHERE x.claim_id = c.claim_id ORDER BY x.state = 'valid' LIMIT 1) AS certificate_state, c.not_after,
       k.state AS share_state, k.share_sealed, k.public_key
  FROM key_uses u
  JOIN certificates c ON c.id = u.certificate_id
  JOIN key_shares k ON k.claim_id = c.claim_id
 WHERE u.id = $1
