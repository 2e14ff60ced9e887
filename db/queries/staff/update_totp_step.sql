-- Uses up a one-time code.
-- $1 bigint id, $2 bigint step
UPDATE staff SET totp_last_step = $2 WHERE id = $1 AND totp_last_step < $2
