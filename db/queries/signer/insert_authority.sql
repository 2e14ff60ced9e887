-- $1 id, $2 role, $3 certificate, $4 now
INSERT INTO certificate_authorities (id, role, certificate, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING
