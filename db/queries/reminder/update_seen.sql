-- Seen, and with it what was told earlier of the same order; once seen it stays so.
-- $1 bigint id, $2 bigint account_id, $3 timestamptz now
UPDATE reminders e SET seen_at = $3 FROM reminders r
 WHERE r.id = $1 AND r.account_id = $2 AND e.order_id = r.order_id AND e.id <= r.id AND e.seen_at IS NULL
