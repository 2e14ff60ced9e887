-- The copies that issuing kept.
-- $1 bigint order_id
UPDATE issuances SET certificate_sealed = '', lint_certificate_sealed = '' WHERE order_id = $1 AND state = 'signed'
