-- Remembers one take.
-- $1 bytea key, $2 timestamptz now
INSERT INTO limit_events (key, at) VALUES ($1, $2)
