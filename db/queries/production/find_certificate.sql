-- The certificate of a UKey order and the token it is in.
-- $1 bigint order_id
-- columns: id bigint, authority_id bigint, pem_sealed bytea, serial bytea, token_serial text
SELECT c.id, c.authority_id, c.pem_sealed, c.serial, t.token_serial
  FROM certificates c JOIN token_requests t ON t.claim_id = c.claim_id WHERE c.order_id = $1 AND c.pem_sealed IS NOT NULL
