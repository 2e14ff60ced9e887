-- Gives a draft another price.
-- $1 bigint id, $2 bigint amount_fen, $3 integer term_years, $4 timestamptz priced_at
UPDATE orders SET amount_fen = $2, term_years = $3, priced_at = $4, updated_at = $4, version = version + 1 WHERE id = $1 AND state = 'draft'
