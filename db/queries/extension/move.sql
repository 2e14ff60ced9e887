-- From issuing only. $1 id, $2 state, $3 new certificate, $4 now
UPDATE extensions SET state = $2, new_certificate_id = $3, updated_at = $4 WHERE id = $1 AND state = 'issuing'
