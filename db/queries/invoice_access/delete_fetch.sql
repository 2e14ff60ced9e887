-- Takes back a fetch that never reached the provider.
-- $1 bigint id
DELETE FROM invoice_token_fetches WHERE id = $1
