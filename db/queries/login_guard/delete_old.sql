-- Forgets names at which nobody tried for long, some at a time. A lock that still holds stays.
-- $1 timestamptz touched before, $2 timestamptz now
DELETE FROM login_guards
 WHERE subject IN (SELECT subject
                     FROM login_guards
                    WHERE updated_at < $1 AND (locked_until IS NULL OR locked_until < $2)
                    LIMIT 1000)
