-- Counts an attempt. The one that makes the count full sets the lock; those beyond it only count on. After the lock has ended the count begins anew.
-- $1 bytea subject, $2 timestamptz now, $3 integer limit, $4 timestamptz locked_until
-- columns: failures integer, locked_until timestamptz
INSERT INTO login_guards AS guard (subject, failures, locked_until, updated_at)
VALUES ($1, 1, CASE WHEN $3::integer <= 1 THEN $4::timestamptz END, $2)
ON CONFLICT (subject) DO UPDATE SET
    failures = CASE WHEN guard.locked_until <= $2 THEN 1 ELSE guard.failures + 1 END,
    locked_until = CASE
        WHEN (CASE WHEN guard.locked_until <= $2 THEN 1 ELSE guard.failures + 1 END) = $3::integer THEN $4::timestamptz
        WHEN guard.locked_until > $2 THEN guard.locked_until
    END,
    updated_at = $2
RETURNING failures, locked_until
