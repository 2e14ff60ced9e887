-- Forgets keys after their time, some at a time.
-- $1 timestamptz before
DELETE FROM idempotency_keys
 WHERE ctid IN (SELECT ctid FROM idempotency_keys WHERE created_at < $1 LIMIT 1000)
