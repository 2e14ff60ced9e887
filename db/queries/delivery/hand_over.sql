-- The token has left our hands, once.
-- $1 bigint order_id, $2 text courier_company or NULL, $3 text courier_number or NULL, $4 timestamptz handed_over_at, $5 bigint staff id
UPDATE order_deliveries SET courier_company = $2, courier_number = $3, handed_over_at = $4, handed_over_by = $5, updated_at = $4
 WHERE order_id = $1 AND handed_over_at IS NULL
