-- $1 id, $2 certificate, $3 now
UPDATE issuances SET state = 'signed', certificate_sealed = $2, signed_at = $3 WHERE id = $1 AND state = 'intended'
