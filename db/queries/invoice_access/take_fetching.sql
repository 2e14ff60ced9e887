-- Makes one process the one that fetches a token; no row changes while another is at it, or while the token lives.
-- $1 timestamptz now, $2 timestamptz fetching_until
UPDATE invoice_access SET fetching_until = $2
WHERE (fetching_until IS NULL OR fetching_until < $1) AND (token_until IS NULL OR token_until <= $1)
