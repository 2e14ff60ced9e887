-- Certificates by their holder's name, the one that lasts longest first.
-- $1 text[] states, $2 text[] holder_kinds, $3 timestamptz not_after from, $4 timestamptz before, $5 bigint before_id (cursor: before $4, or at it and below this),
-- $6 bigint limit, $7 bytea holder_name_index, $8 bytea company_name_index: the same name as a company has it
-- columns: id, order_id bigint, holder_kind text, serial bytea, state text, not_before, not_after, claimed_at, revoked_at timestamptz, revoke_reason,
--   version bigint, suspended_by bigint, state_text, device_name, product_code text, holder_name_sealed bytea
SELECT c.id, c.order_id, c.holder_kind, c.serial, c.state, c.not_before, c.not_after, c.claimed_at, c.revoked_at, c.revoke_reason::bigint AS revoke_reason,
    c.version::bigint AS version, c.suspended_by, c.state_text, c.device_name, o.product_code, o.holder_name_sealed
FROM orders o JOIN certificates c ON c.order_id = o.id
WHERE o.holder_name_index IN ($7, $8) AND o.state <> 'draft' AND c.state = ANY ($1) AND c.holder_kind = ANY ($2) AND c.not_after >= $3 AND (c.not_after, c.id) < ($4, $5)
ORDER BY c.not_after DESC, c.id DESC LIMIT $6
