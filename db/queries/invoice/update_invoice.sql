-- Writes what may change; the trigger checks the move.
-- $1 bigint id, $2 integer version (before), $3 text state, $4 text last_event, $5 bigint request_number, $6 text serial_number, $7 text invoice_number,
-- $8 text failure, $9 text failure_detail, $10 boolean refund_waits, $11 timestamptz updated_at, $12 timestamptz asked_at, $13 timestamptz issued_at,
-- $14 bytea issued_title_sealed, $15 bigint issued_amount_fen, $16 bigint issued_tax_fen
UPDATE invoices SET version = version + 1, state = $3, last_event = $4, request_number = $5, serial_number = $6, invoice_number = $7, failure = $8,
    failure_detail = $9, refund_waits = $10, updated_at = $11, asked_at = $12, issued_at = $13,
    issued_title_sealed = $14, issued_amount_fen = $15, issued_tax_fen = $16
WHERE id = $1 AND version = $2::bigint
