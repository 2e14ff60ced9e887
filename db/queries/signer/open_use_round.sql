-- A new round of an issued key: no earlier nonce of it counts any more, on any node. $1 claim, $2 instance, $3 now
UPDATE key_shares SET round = round + 1, round_node = $2, round_open = true, updated_at = $3
 WHERE claim_id = $1 AND state = 'issued' RETURNING round
