-- Raises, changes or ends the alarm.
-- $1 text alarm (NULL = none), $2 timestamptz since
UPDATE invoice_access SET alarm = $1, alarm_since = $2 WHERE alarm IS DISTINCT FROM $1
