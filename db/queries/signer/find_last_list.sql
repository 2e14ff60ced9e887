-- $1 authority
SELECT number, next_update FROM revocation_lists WHERE authority_id = $1 ORDER BY number DESC LIMIT 1
