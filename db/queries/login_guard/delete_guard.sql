-- Forgets the failures after a right password.
-- $1 bytea subject
DELETE FROM login_guards WHERE subject = $1
