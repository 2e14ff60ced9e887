-- A sending that the owner asked for.
-- $1 bigint id, $2 bigint invoice_id, $3 bytea target_sealed, $4 timestamptz created_at
INSERT INTO invoice_deliveries (id, invoice_id, target_sealed, created_at) VALUES ($1, $2, $3, $4)
