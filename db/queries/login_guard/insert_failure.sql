-- Counts a failure; at the limit sets the lock and counts anew. Failures before the last lock ended do not count twice.
-- $1 bytea subject, $2 timestamptz now, $3 integer limit, $4 timestamptz locked_until
INSERT INTO login_guards AS guard (subject, failures, locked_until, updated_at)
VALUES ($1, CASE WHEN $3::integer <= 1 THEN 0 ELSE 1 END, CASE WHEN $3::integer <= 1 THEN $4::timestamptz END, $2)
ON CONFLICT (subject) DO UPDATE SET
    failures = CASE WHEN guard.failures + 1 >= $3::integer THEN 0 ELSE guard.failures + 1 END,
    locked_until = CASE WHEN guard.failures + 1 >= $3::integer THEN $4::timestamptz ELSE guard.locked_until END,
    updated_at = $2
