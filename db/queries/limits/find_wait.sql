-- How long until every window has room for one more.
-- $1 bytea key, $2 timestamptz now, $3 bigint[] counts, $4 bigint[] seconds of the windows
-- columns: wait_ms bigint (0 or less: now)
SELECT coalesce(max(ceil(extract(epoch FROM blocking.at + make_interval(secs => windows.seconds) - $2::timestamptz) * 1000)), 0)::bigint
           AS wait_ms
  FROM unnest($3::bigint[], $4::bigint[]) AS windows (count, seconds)
 CROSS JOIN LATERAL (SELECT at
                       FROM limit_events
                      WHERE key = $1
                      ORDER BY at DESC
                     OFFSET windows.count - 1
                      LIMIT 1) AS blocking
