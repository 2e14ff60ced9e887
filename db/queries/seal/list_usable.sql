-- A page of the seals in force of companies with a valid certificate, for the person of an account to whom a grant in force gives the company's certificate or seal,
-- or who made such a grant; by company and kind.
-- $1 bigint account_id, $2 timestamptz at, $3 bigint only this seal or NULL, $4 bigint limit, $5 bigint offset
-- columns: those of seals, kind_zh, kind_en text, usable_until timestamptz, made_by_name, checked_by_name, revoked_by_name text (NULL), is_grantor boolean,
-- total bigint (of all pages)
SELECT s.id, s.order_id, s.company_index, s.company_name_sealed, s.company_number_sealed, s.kind, s.area_x, s.area_y, s.area_width, s.area_height,
    s.width_mm, s.height_mm, s.width, s.height, s.size_bytes, s.state, s.version, s.made_by, s.made_at, s.checked_by, s.in_force_from, s.revoked_at, s.revoke_text,
    k.name_zh AS kind_zh, k.name_en AS kind_en, NULL::text AS made_by_name, NULL::text AS checked_by_name, NULL::text AS revoked_by_name,
    least(held.until, company.until) AS usable_until, held.is_grantor, count(*) OVER () AS total
FROM (SELECT a.company_index, bool_and(own.is_grantor) AS is_grantor,
             max(CASE WHEN own.is_grantee THEN coalesce(a.in_force_until, 'infinity') ELSE 'infinity' END) AS until
        FROM account_grants($1) own JOIN authorizations a ON a.id = own.authorization_id
       WHERE a.kind IN ('certificate', 'seal') AND a.state = 'in_force'
         AND a.in_force_from <= $2 AND (a.in_force_until IS NULL OR a.in_force_until > $2)
       GROUP BY a.company_index) held
    JOIN seals s ON s.company_index = held.company_index AND s.state = 'in_force'
    JOIN seal_kinds k ON k.code = s.kind
    CROSS JOIN LATERAL (SELECT max(c.not_after) AS until FROM orders o JOIN certificates c ON c.order_id = o.id
                         WHERE o.document_number_index = s.company_index AND o.state <> 'draft' AND c.holder_kind = 'enterprise' AND c.state = 'valid') company
WHERE company.until > $2 AND ($3::bigint IS NULL OR s.id = $3)
ORDER BY s.company_index, k.position, s.id LIMIT $4 OFFSET $5
