-- Uses up the one live nonce and counts the attempt before anything is computed. $1 claim, $2 instance, $3 round, $4 attempts allowed, $5 now
UPDATE key_shares SET round_open = false, attempts = attempts + 1, updated_at = $5
 WHERE claim_id = $1 AND round_node = $2 AND round = $3 AND round_open AND attempts < $4 AND state = 'joined'
