-- The stored files of some invoices.
-- $1 bigint[] invoice_ids
-- columns: those of invoice_files
SELECT id, invoice_id, format, size_bytes, sm3, stored_at FROM invoice_files WHERE invoice_id = ANY ($1::bigint[]) ORDER BY invoice_id, array_position(ARRAY['pdf', 'ofd', 'xml'], format)
