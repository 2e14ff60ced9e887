-- Forgets takes that no window reaches any more.
-- $1 timestamptz before
DELETE FROM limit_events WHERE at < $1
