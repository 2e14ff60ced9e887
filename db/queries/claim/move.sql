-- $1 id, $2 from, $3 to, $4 commitment or null, $5 own pin, $6 certificate or null, $7 now
UPDATE claims SET state = $3, commitment = COALESCE($4, commitment), own_pin = own_pin OR $5, certificate_id = COALESCE($6, certificate_id),
       updated_at = $7
 WHERE id = $1 AND state = $2
