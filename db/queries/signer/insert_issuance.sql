-- The intent. $1 id, $2 order, $3 claim, $4 serial, $5 profile hash, $6 authority, $7 linted certificate, $8 SM3 of the signed part, $9 now,
-- $10 certificate that is continued (NULL = none)
INSERT INTO issuances (id, order_id, claim_id, serial, profile_hash, authority_id, lint_certificate_sealed, tbs_sm3, state, created_at, extends_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'intended', $9, $10)
