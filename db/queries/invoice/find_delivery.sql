-- One sending.
-- $1 bigint id
-- columns: those of invoice_deliveries
SELECT id, invoice_id, target_sealed, state, failure, created_at, ended_at FROM invoice_deliveries WHERE id = $1
