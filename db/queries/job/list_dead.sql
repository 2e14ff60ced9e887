-- What waits for a person: the dead jobs, oldest first.
-- columns: id bigint, kind text, attempts integer, reason text, created_at timestamptz, finished_at timestamptz
SELECT id, kind, attempts, reason, created_at, finished_at
  FROM jobs
 WHERE state = 'dead'
 ORDER BY finished_at, id
 LIMIT 1000
