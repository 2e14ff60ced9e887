-- All invoices of an order, locked, oldest first.
-- $1 bigint order_id
-- columns: those of invoices, order_corrected boolean
SELECT id, order_id, account_id, kind, state, last_event, version, reverses_id, replaces_id, reason, note, title_sealed, item_name, tax_code, rate_permille,
    amount_fen, tax_fen, request_number, serial_number, invoice_number, failure, failure_detail, refund_waits, created_at, updated_at, asked_at, issued_at,
    issued_title_sealed, issued_amount_fen, issued_tax_fen,
    EXISTS (SELECT 1 FROM invoices r WHERE r.order_id = invoices.order_id AND r.replaces_id IS NOT NULL) AS order_corrected
FROM invoices WHERE order_id = $1 ORDER BY id FOR UPDATE
