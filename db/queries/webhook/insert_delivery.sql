-- Something a relying party shall be told.
-- $1 bigint id, $2 bigint relying_party_id, $3 text event, $4 bigint subject_id, $5 timestamptz created_at
INSERT INTO webhook_deliveries (id, relying_party_id, event, subject_id, created_at) VALUES ($1, $2, $3, $4, $5)
