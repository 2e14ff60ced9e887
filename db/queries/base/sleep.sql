-- Keeps a connection busy: for tests of waiting and of timeouts.
-- $1 bigint milliseconds
-- columns: slept bool
SELECT pg_sleep($1::bigint / 1000.0) IS NOT NULL AS slept
