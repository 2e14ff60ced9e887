-- $1 claim
SELECT wrong::bigint AS wrong, locked_until FROM pin_tries WHERE claim_id = $1 FOR UPDATE
