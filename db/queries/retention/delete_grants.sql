-- Grants that the order made and that have ended; one in force still says who may act.
-- $1 bigint order_id
DELETE FROM authorizations WHERE order_id = $1 AND state <> 'in_force'
