-- The queue in numbers.
-- $1 timestamptz now
-- columns: ready, scheduled, running, dead, held, oldest_ready_seconds bigint
SELECT count(*) FILTER (WHERE state = 'ready' AND run_at <= $1) AS ready,
       count(*) FILTER (WHERE state = 'ready' AND run_at > $1) AS scheduled,
       count(*) FILTER (WHERE state = 'running') AS running,
       count(*) FILTER (WHERE state = 'dead') AS dead,
       count(*) FILTER (WHERE state = 'ready' AND outages > 0) AS held,
       coalesce(extract(epoch FROM $1::timestamptz - min(run_at) FILTER (WHERE state = 'ready' AND run_at <= $1)), 0)::bigint
           AS oldest_ready_seconds
  FROM jobs
 WHERE state IN ('ready', 'running', 'dead')
