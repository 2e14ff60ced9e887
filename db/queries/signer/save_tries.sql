-- $1 claim, $2 wrong, $3 locked until (NULL = not), $4 now
UPDATE pin_tries SET wrong = $2::integer, locked_until = $3, updated_at = $4 WHERE claim_id = $1
