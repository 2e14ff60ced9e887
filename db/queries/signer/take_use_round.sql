-- Uses up the one live nonce before anything is computed. $1 claim, $2 instance, $3 round, $4 now
UPDATE key_shares SET round_open = false, updated_at = $4
 WHERE claim_id = $1 AND round_node = $2 AND round = $3 AND round_open AND state = 'issued'
