-- What token tools asked for names the holder; that the key was certified stays.
-- $1 bigint order_id
UPDATE token_requests t SET request_sealed = NULL FROM claims c WHERE c.order_id = $1 AND t.claim_id = c.id
