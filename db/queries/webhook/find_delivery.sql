-- One delivery.
-- $1 bigint id
-- columns: id bigint, relying_party_id bigint, event text, subject_id bigint, created_at timestamptz, attempts integer, delivered_at timestamptz or NULL
SELECT id, relying_party_id, event, subject_id, created_at, attempts, delivered_at FROM webhook_deliveries WHERE id = $1
