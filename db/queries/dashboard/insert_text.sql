-- A text to somebody that has come to its end.
-- $1 text sent | failed, $2 timestamptz now
INSERT INTO dashboard_changes (name, label, day, amount) VALUES ('sms', $1, dashboard_day($2), 1)
