-- Deletes old finished jobs, some at a time.
-- $1 timestamptz done before, $2 timestamptz dead before
DELETE FROM jobs
 WHERE id IN (SELECT id
                FROM jobs
               WHERE (state = 'done' AND finished_at < $1) OR (state = 'dead' AND finished_at < $2)
               LIMIT 1000)
