-- $1 certificate that is continued
SELECT id, claim_id, serial, profile_hash, authority_id, lint_certificate_sealed, tbs_sm3, state, certificate_sealed
  FROM issuances WHERE extends_id = $1 AND state <> 'abandoned'
