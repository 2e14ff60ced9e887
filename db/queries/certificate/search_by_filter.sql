-- Certificates by state and kind of holder, the one that lasts longest first: those of each combination, merged. Lists in sub-selects and a fixed 101
-- (CERTIFICATE_SEARCH_LIMIT_MAX) look the same however long they are, so that PostgreSQL keeps one plan: planning anew took longer than the search.
-- $1 text[] states, $2 text[] holder_kinds, $3 timestamptz not_after from, $4 timestamptz before, $5 bigint before_id (cursor: before $4, or at it and below this),
-- $6 bigint limit
-- columns: id, order_id bigint, holder_kind text, serial bytea, state text, not_before, not_after, claimed_at, revoked_at timestamptz, revoke_reason,
--   version bigint, suspended_by bigint, state_text, device_name, product_code text, holder_name_sealed bytea
SELECT c.id, c.order_id, c.holder_kind, c.serial, c.state, c.not_before, c.not_after, c.claimed_at, c.revoked_at, c.revoke_reason::bigint AS revoke_reason,
    c.version::bigint AS version, c.suspended_by, c.state_text, c.device_name, o.product_code, o.holder_name_sealed
FROM (SELECT k.id, k.not_after FROM unnest((SELECT $1::text[])) AS s (state) CROSS JOIN unnest((SELECT $2::text[])) AS h (holder_kind)
      CROSS JOIN LATERAL (SELECT x.id, x.not_after FROM certificates x WHERE x.state = s.state AND x.holder_kind = h.holder_kind AND x.not_after >= $3
                          AND (x.not_after, x.id) < ($4::timestamptz, $5::bigint) ORDER BY x.not_after DESC, x.id DESC LIMIT 101) k
      ORDER BY k.not_after DESC, k.id DESC LIMIT 101) found
JOIN certificates c ON c.id = found.id JOIN orders o ON o.id = c.order_id
ORDER BY found.not_after DESC, found.id DESC LIMIT $6
