-- Ends a token that the provider does not take any more, unless another took its place.
-- $1 timestamptz token_until
UPDATE invoice_access SET token_until = NULL, token_sealed = NULL WHERE token_until = $1
