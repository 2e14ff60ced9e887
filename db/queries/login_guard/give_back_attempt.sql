-- Takes an attempt back at which nobody looked.
-- $1 bytea subject, $2 integer limit
UPDATE login_guards
SET failures = failures - 1, locked_until = CASE WHEN failures - 1 >= $2::integer THEN locked_until END
WHERE subject = $1 AND failures > 0
