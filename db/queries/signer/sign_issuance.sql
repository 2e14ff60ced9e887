-- Not when its claim was given up meanwhile. $1 id, $2 certificate, $3 now
UPDATE issuances SET state = 'signed', certificate_sealed = $2, signed_at = $3
 WHERE id = $1 AND state = 'intended' AND NOT EXISTS (SELECT FROM claims c WHERE c.id = issuances.claim_id AND c.state = 'failed')
