-- Claims nobody went on with. A signed request (issuing) is never given up. $1 now
UPDATE claims SET state = 'expired', updated_at = $1 WHERE state IN ('committed', 'keyed', 'signing') AND expires_at < $1
