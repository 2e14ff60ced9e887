-- Forgets the rows of a bill once they are compared, and those of readings that never came to it.
-- $1 bigint run_id, $2 timestamptz before
DELETE FROM bill_rows WHERE run_id = $1 OR read_at < $2
