-- Rows of a bill, as they were read.
-- $1 bigint run_id, $2 bigint first line, $3 text[] kinds, $4 bigint[] our numbers (0 = none of ours), $5 text[] numbers, $6 text[] provider_numbers,
-- $7 bigint[] amounts, $8 bigint[] 1 where it ended badly, $9 bigint[] 1 where it was given back, $10 timestamptz read_at
INSERT INTO bill_rows (run_id, line, kind, our_id, number, provider_number, amount_fen, ended_badly, given_back, read_at)
SELECT $1, $2 + ordinal - 1, kind, our_id, number, provider_number, amount_fen, ended_badly = 1, given_back = 1, $10
FROM unnest($3::text[], $4::bigint[], $5::text[], $6::text[], $7::bigint[], $8::bigint[], $9::bigint[])
    WITH ORDINALITY AS row (kind, our_id, number, provider_number, amount_fen, ended_badly, given_back, ordinal)
