-- Grants that the order made, one in force too: a later order of the same company and handler would have replaced it, and what was made under
-- this one ran out as long ago as records are kept.
-- $1 bigint order_id
DELETE FROM authorizations WHERE order_id = $1
