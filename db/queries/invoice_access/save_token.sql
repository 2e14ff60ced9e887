-- Keeps a fetched token.
-- $1 bytea token_sealed, $2 timestamptz token_until
UPDATE invoice_access SET token_sealed = $1, token_until = $2, fetching_until = NULL
