-- Stores a new invoice.
-- $1 bigint id, $2 bigint order_id, $3 bigint account_id, $4 text kind, $5 text state, $6 text last_event, $7 bigint reverses_id, $8 bigint replaces_id,
-- $9 text reason, $10 text note, $11 bytea title_sealed, $12 bytea title_index, $13 text item_name, $14 text tax_code, $15 integer rate_permille,
-- $16 bigint amount_fen, $17 bigint tax_fen, $18 boolean refund_waits, $19 timestamptz now
INSERT INTO invoices (id, order_id, account_id, kind, state, last_event, reverses_id, replaces_id, reason, note, title_sealed, title_index,
    item_name, tax_code, rate_permille, amount_fen, tax_fen, refund_waits, request_number, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::bigint, $16, $17, $18, $1, $19, $19)
