-- Forgets fetches that count no more.
-- $1 timestamptz before
DELETE FROM invoice_token_fetches WHERE at < $1
