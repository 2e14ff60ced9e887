-- The newest CA certificate of a role. $1 role
SELECT id, certificate FROM certificate_authorities WHERE role = $1 ORDER BY id DESC LIMIT 1
