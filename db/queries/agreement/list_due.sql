-- Newest versions that an account has still to accept (REG4): the platform's whenever that version was not accepted, since no log-in asks for it;
-- of the others what it accepted in an older version only, since each log-in asks for them.
-- $1 bigint account_id, $2 text kinds, comma-separated
-- columns: kind text, version integer, published_at timestamptz
SELECT newest.kind, newest.version, newest.published_at
FROM (SELECT DISTINCT ON (kind) kind, version, published_at FROM agreements
      WHERE kind = ANY (string_to_array($2, ',')) AND published_at <= now() ORDER BY kind, version DESC) newest
WHERE NOT EXISTS (SELECT 1 FROM account_agreements accepted
                  WHERE accepted.account_id = $1 AND accepted.kind = newest.kind AND accepted.version = newest.version)
    AND (newest.kind = 'platform'
         OR EXISTS (SELECT 1 FROM account_agreements earlier WHERE earlier.account_id = $1 AND earlier.kind = newest.kind))
ORDER BY newest.kind
