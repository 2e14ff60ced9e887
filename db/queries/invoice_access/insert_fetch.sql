-- Notes a fetch of a token.
-- $1 bigint id, $2 timestamptz at
INSERT INTO invoice_token_fetches (id, at) VALUES ($1, $2)
