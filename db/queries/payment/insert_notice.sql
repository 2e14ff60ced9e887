-- Stores a notification once.
-- $1 text provider, $2 text notice_id, $3 bigint payment_id, $4 timestamptz received_at, $5 bytea body_sealed
INSERT INTO payment_notices (provider, notice_id, payment_id, received_at, body_sealed) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING
