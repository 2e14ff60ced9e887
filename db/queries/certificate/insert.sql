-- $1 id, $2 order, $3 claim, $4 issuance, $5 authority, $6 account, $7 holder kind, $8 serial, $9 public key, $10 sealed PEM, $11 SM3, $12 profile hash,
-- $13 device name, $14 own pin, $15 not before, $16 not after, $17 now, $18 certificate that is continued (NULL = none)
INSERT INTO certificates (id, order_id, claim_id, issuance_id, authority_id, account_id, holder_kind, serial, public_key, pem_sealed, fingerprint_sm3,
                          profile_hash, device_name, own_pin, state, not_before, not_after, claimed_at, extends_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'valid', $15, $16, $17, $18)
