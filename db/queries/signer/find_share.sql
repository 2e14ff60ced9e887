-- $1 claim
SELECT share_sealed, opening_sealed, public_key, state, attempts::bigint AS attempts, proof FROM key_shares WHERE claim_id = $1
