-- A page of all versions without their texts, by kind and newest first.
-- $1 text kind (NULL = all), $2 bigint limit, $3 bigint offset
-- columns: kind text, version integer, title_zh, title_en text, published_at timestamptz, revision integer, updated_at timestamptz, staff_name text,
--   is_current boolean, body_zh, body_en text (NULL)
SELECT a.kind, a.version, a.title_zh, a.title_en, a.published_at, a.revision, a.updated_at, s.name AS staff_name,
    a.published_at <= now() AND NOT EXISTS (SELECT 1 FROM agreements n WHERE n.kind = a.kind AND n.version > a.version AND n.published_at <= now())
        AS is_current, NULL::text AS body_zh, NULL::text AS body_en
FROM agreements a LEFT JOIN staff s ON s.id = a.written_by
WHERE $1::text IS NULL OR a.kind = $1 ORDER BY a.kind, a.version DESC LIMIT $2 OFFSET $3
