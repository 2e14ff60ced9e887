-- The certificate request was signed by both sides. $1 claim, $2 signature, $3 now
UPDATE key_shares SET state = 'proved', proof = $2, updated_at = $3 WHERE claim_id = $1 AND state = 'joined'
