-- Signed requests whose certificate is missing for a while and that no job cares for: one that waits keeps its backoff, a dead one waits for
-- somebody who retries it. Taken in turn, so that those that never succeed do not keep others waiting.
-- $1 before, $2 now, $3 kind of the job
UPDATE claims SET updated_at = $2
 WHERE id IN (SELECT c.id FROM claims c
               WHERE c.state = 'issuing' AND c.updated_at < $1
                 AND NOT EXISTS (SELECT FROM jobs j WHERE j.unique_key = $3 || ':' || lpad(c.id::text, 19, '0') AND j.state = 'ready')
                 AND NOT EXISTS (SELECT FROM jobs j WHERE j.unique_key = $3 || ':' || lpad(c.id::text, 19, '0') AND j.state = 'running')
                 AND NOT EXISTS (SELECT FROM jobs j WHERE j.unique_key = $3 || ':' || lpad(c.id::text, 19, '0') AND j.state = 'dead')
               ORDER BY c.updated_at LIMIT 100 FOR UPDATE SKIP LOCKED)
RETURNING id
