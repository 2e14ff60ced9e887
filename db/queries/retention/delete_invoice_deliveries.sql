-- $1 bigint order_id
DELETE FROM invoice_deliveries d USING invoices i WHERE i.order_id = $1 AND d.invoice_id = i.id
