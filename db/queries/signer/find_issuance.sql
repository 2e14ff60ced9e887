-- The one of the order's claim. $1 order
SELECT id, claim_id, serial, profile_hash, authority_id, lint_certificate_sealed, tbs_sm3, state, certificate_sealed
  FROM issuances WHERE order_id = $1 AND extends_id IS NULL AND state <> 'abandoned'
