-- What an account has that closing it concerns.
-- $1 bigint account_id, $2 timestamptz now
-- columns: drafts bigint, valid_certificates bigint, last_not_after timestamptz or NULL
SELECT (SELECT count(*) FROM orders WHERE account_id = $1 AND state = 'draft') AS drafts,
       (SELECT count(*) FROM certificates WHERE account_id = $1 AND state <> 'revoked' AND not_after > $2) AS valid_certificates,
       (SELECT max(not_after) FROM certificates WHERE account_id = $1) AS last_not_after
