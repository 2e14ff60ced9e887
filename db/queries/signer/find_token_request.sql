-- What a token tool asked to be certified. $1 claim
SELECT request_sealed FROM token_requests WHERE claim_id = $1
