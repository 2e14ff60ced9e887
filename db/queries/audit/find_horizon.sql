-- All transactions below this number have ended.
-- columns: horizon text
SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon
