-- Orders by state, type, kind of holder and medium, newest first: the newest of each combination, merged.
-- $1 text[] states, $2 text[] types, $3 text[] holder_kinds, $4 text[] mediums, $5 bigint from_id, $6 bigint before_id, $7 bigint limit
-- columns: id, account_id bigint, type, product_code, holder_kind, medium, state text, amount_fen bigint, holder_name_sealed, holder_mobile_sealed bytea,
--   created_at, submitted_at, paid_at, completed_at timestamptz
SELECT o.id, o.account_id, o.type, o.product_code, o.holder_kind, o.medium, o.state, o.amount_fen, o.holder_name_sealed, o.holder_mobile_sealed, o.created_at,
    o.submitted_at, o.paid_at, o.completed_at
FROM (SELECT k.id FROM unnest($1::text[]) AS s (state) CROSS JOIN unnest($2::text[]) AS t (type) CROSS JOIN unnest($3::text[]) AS h (holder_kind)
      CROSS JOIN unnest($4::text[]) AS m (medium)
      CROSS JOIN LATERAL (SELECT id FROM orders x WHERE x.state <> 'draft' AND x.state = s.state AND x.type = t.type AND x.holder_kind = h.holder_kind
                          AND x.medium = m.medium AND x.id >= $5 AND x.id < $6 ORDER BY x.id DESC LIMIT $7) k
      ORDER BY k.id DESC LIMIT $7) found
JOIN orders o ON o.id = found.id
ORDER BY o.id DESC
