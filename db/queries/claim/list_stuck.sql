-- Signed requests whose certificate is missing for a while. $1 before
SELECT id FROM claims WHERE state = 'issuing' AND updated_at < $1 ORDER BY updated_at LIMIT 100
