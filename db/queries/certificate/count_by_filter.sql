-- How many certificates search_by_filter finds on all pages, counted up to 1,001: a number of its own, so that PostgreSQL need not
-- plan the statement anew for every value. In order, so that a combination with few certificates is never looked for by reading them all.
-- $1 text[] states, $2 text[] holder_kinds, $3 timestamptz not_after from, $4 timestamptz before, $5 bigint before_id (cursor: before $4, or at it and below this)
-- columns: count bigint
SELECT count(*) AS count FROM (
    SELECT 1 FROM unnest($1::text[]) AS s (state) CROSS JOIN unnest($2::text[]) AS h (holder_kind)
    CROSS JOIN LATERAL (SELECT 1 FROM certificates x WHERE x.state = s.state AND x.holder_kind = h.holder_kind AND x.not_after >= $3
                        AND (x.not_after, x.id) < ($4::timestamptz, $5::bigint) ORDER BY x.not_after DESC, x.id DESC LIMIT 1001) k
    LIMIT 1001) found
