-- Confirmed ones whose certificate is missing for a while and that no job cares for; taken in turn. $1 before, $2 now, $3 kind of the job
UPDATE extensions SET updated_at = $2
 WHERE id IN (SELECT e.id FROM extensions e
               WHERE e.state = 'issuing' AND e.updated_at < $1
                 AND NOT EXISTS (SELECT FROM jobs j WHERE j.unique_key = $3 || ':' || lpad(e.id::text, 19, '0') AND j.state IN ('ready', 'running', 'dead'))
               ORDER BY e.updated_at LIMIT 100 FOR UPDATE SKIP LOCKED)
RETURNING id
