-- How many orders search_by_filter finds on all pages, counted up to 1,001: a number of its own, so that PostgreSQL need not plan
-- the statement anew for every value.
-- $1 text[] states, $2 text[] types, $3 text[] holder_kinds, $4 text[] mediums, $5 bigint from_id, $6 bigint before_id
-- columns: count bigint
SELECT count(*) AS count FROM (
    SELECT 1 FROM unnest($1::text[]) AS s (state) CROSS JOIN unnest($2::text[]) AS t (type) CROSS JOIN unnest($3::text[]) AS h (holder_kind)
    CROSS JOIN unnest($4::text[]) AS m (medium)
    CROSS JOIN LATERAL (SELECT id FROM orders x WHERE x.state <> 'draft' AND x.state = s.state AND x.type = t.type AND x.holder_kind = h.holder_kind
                        AND x.medium = m.medium AND x.id >= $5 AND x.id < $6 ORDER BY x.id DESC LIMIT 1001) k
    LIMIT 1001) found
