-- Notes a stored file; the first of its format stays.
-- $1 bigint id, $2 bigint invoice_id, $3 text format, $4 bigint size_bytes, $5 bytea sm3, $6 timestamptz now
INSERT INTO invoice_files (id, invoice_id, format, size_bytes, sm3, stored_at) VALUES ($1, $2, $3, $4::bigint, $5, $6)
    ON CONFLICT (invoice_id, format) DO NOTHING
