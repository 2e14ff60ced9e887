-- One seal, and until when the company has a valid certificate.
-- $1 bigint id
-- columns: those of seals, kind_zh, kind_en text, usable_until timestamptz, made_by_name, checked_by_name, revoked_by_name text
SELECT s.id, s.order_id, s.company_index, s.company_name_sealed, s.company_number_sealed, s.kind, s.area_x, s.area_y, s.area_width, s.area_height,
    s.width_mm, s.height_mm, s.width, s.height, s.size_bytes, s.state, s.version, s.made_by, s.made_at, s.checked_by, s.in_force_from, s.revoked_at, s.revoke_text,
    k.name_zh AS kind_zh, k.name_en AS kind_en, maker.name AS made_by_name, checker.name AS checked_by_name, revoker.name AS revoked_by_name,
    (SELECT max(c.not_after) FROM orders o JOIN certificates c ON c.order_id = o.id
        WHERE o.document_number_index = s.company_index AND o.state <> 'draft' AND c.holder_kind = 'enterprise' AND c.state = 'valid') AS usable_until
FROM seals s JOIN seal_kinds k ON k.code = s.kind JOIN staff maker ON maker.id = s.made_by
    LEFT JOIN staff checker ON checker.id = s.checked_by LEFT JOIN staff revoker ON revoker.id = s.revoked_by
WHERE s.id = $1
