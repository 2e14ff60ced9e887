-- Ends the current document of a kind.
-- $1 bigint order_id, $2 text kind, $3 timestamptz replaced_at
UPDATE materials SET replaced_at = $3 WHERE order_id = $1 AND kind = $2 AND replaced_at IS NULL
