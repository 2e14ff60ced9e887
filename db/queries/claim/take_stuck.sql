-- Signed requests whose certificate is missing for a while; taken in turn, so that those that never succeed do not keep others waiting.
-- $1 before, $2 now
UPDATE claims SET updated_at = $2
 WHERE id IN (SELECT id FROM claims WHERE state = 'issuing' AND updated_at < $1 ORDER BY updated_at LIMIT 100 FOR UPDATE SKIP LOCKED)
RETURNING id
