-- Both sides' points make the joint key, once. $1 claim, $2 share, $3 opening, $4 public key, $5 now
UPDATE key_shares SET state = 'joined', share_sealed = $2, opening_sealed = $3, public_key = $4, updated_at = $5
 WHERE claim_id = $1 AND state = 'committed'
