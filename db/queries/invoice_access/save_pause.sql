-- Nobody fetches a token before a time.
-- $1 timestamptz fetching_until
UPDATE invoice_access SET fetching_until = $1
