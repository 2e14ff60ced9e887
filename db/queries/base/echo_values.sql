-- Gives its parameters back: the tests of the funnel send every kind of value through it.
-- $1 bigint, $2 text, $3 boolean, $4 timestamptz, $5 bytea, $6 bigint[], $7 text[], $8 date
-- columns: number bigint, small smallint, text text, word varchar, truth bool, at timestamptz, bytes bytea, numbers bigint[],
--          texts text[], day date, json jsonb
SELECT $1::bigint AS number, ($1::bigint % 1000)::smallint AS small, $2::text AS text, $2::varchar AS word, $3::boolean AS truth,
       $4::timestamptz AS at, $5::bytea AS bytes, $6::bigint[] AS numbers, $7::text[] AS texts, $8::date AS day,
       to_jsonb($2::text) AS json
