-- $1 id, $2 certificate, $3 account, $4 purpose, $5 subject, $6 content, $7 now, $8 expires
INSERT INTO key_uses (id, certificate_id, account_id, purpose, subject_id, content, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
