-- Is there an entry of this id anywhere?
-- $1 bigint id
-- columns: there bool
SELECT EXISTS (SELECT FROM audit_entries WHERE id = $1) AS there
