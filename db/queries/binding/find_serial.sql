-- What the party knows a bound certificate by.
-- $1 bigint certificate_id
-- columns: serial bytea
SELECT serial FROM certificates WHERE id = $1
