-- Where the token of an order goes.
-- $1 bigint order_id
-- columns: kind text, recipient_sealed bytea, courier_company text, courier_number text, handed_over_at timestamptz; NULL where not
SELECT kind, recipient_sealed, courier_company, courier_number, handed_over_at FROM order_deliveries WHERE order_id = $1
