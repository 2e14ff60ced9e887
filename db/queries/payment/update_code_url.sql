-- Keeps what the QR code holds.
-- $1 bigint id, $2 text code_url
UPDATE payments SET code_url = $2 WHERE id = $1 AND state = 'pending'
