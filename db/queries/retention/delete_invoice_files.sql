-- Invoices as files name the buyer; the files are swept once no row names them.
-- $1 bigint order_id
DELETE FROM invoice_files f USING invoices i WHERE i.order_id = $1 AND f.invoice_id = i.id
