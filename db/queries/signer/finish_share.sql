-- $1 claim, $2 now
UPDATE key_shares SET state = 'issued', opening_sealed = NULL, updated_at = $2 WHERE claim_id = $1 AND state = 'proved'
