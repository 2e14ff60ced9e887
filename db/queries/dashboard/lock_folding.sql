-- One folder at a time.
-- columns: locked bool
SELECT pg_try_advisory_xact_lock(7210002) AS locked
