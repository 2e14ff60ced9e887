-- $1 certificate
SELECT id FROM certificate_authorities WHERE certificate = $1
