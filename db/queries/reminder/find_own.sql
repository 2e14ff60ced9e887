-- Whether the account has this reminder.
-- $1 bigint id, $2 bigint account_id
-- columns: id bigint
SELECT id FROM reminders WHERE id = $1 AND account_id = $2
