-- Certificates of an order, newest first, at most 20. $1 order_id
-- columns: id, order_id bigint, holder_kind text, serial bytea, state text, not_before, not_after, claimed_at, revoked_at timestamptz, revoke_reason,
--   version bigint, suspended_by bigint, state_text, device_name, product_code text, holder_name_sealed bytea
SELECT c.id, c.order_id, c.holder_kind, c.serial, c.state, c.not_before, c.not_after, c.claimed_at, c.revoked_at, c.revoke_reason::bigint AS revoke_reason,
    c.version::bigint AS version, c.suspended_by, c.state_text, c.device_name, o.product_code, o.holder_name_sealed
FROM certificates c JOIN orders o ON o.id = c.order_id WHERE c.order_id = $1 ORDER BY c.id DESC LIMIT 20
