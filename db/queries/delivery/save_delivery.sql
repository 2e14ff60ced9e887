-- Keeps where the token of an order goes.
-- $1 bigint order_id, $2 text kind, $3 bytea recipient_sealed or NULL, $4 timestamptz updated_at
INSERT INTO order_deliveries (order_id, kind, recipient_sealed, updated_at) VALUES ($1, $2, $3, $4)
ON CONFLICT (order_id) DO UPDATE SET kind = excluded.kind, recipient_sealed = excluded.recipient_sealed, updated_at = excluded.updated_at
