-- How many tokens were fetched since a time.
-- $1 timestamptz since
-- columns: count bigint
SELECT count(*) AS count FROM invoice_token_fetches WHERE at > $1
