-- The last sending of each of some invoices that were sent again.
-- $1 bigint[] invoice_ids
-- columns: those of invoice_deliveries
SELECT DISTINCT ON (invoice_id) id, invoice_id, target_sealed, state, failure, created_at, ended_at
  FROM invoice_deliveries WHERE invoice_id = ANY ($1::bigint[]) ORDER BY invoice_id, id DESC
