-- One version with its texts.
-- $1 text kind, $2 integer version
-- columns: those of list_versions
SELECT a.kind, a.version, a.title_zh, a.title_en, a.published_at, a.revision, a.updated_at, s.name AS staff_name,
    a.published_at <= now() AND NOT EXISTS (SELECT 1 FROM agreements n WHERE n.kind = a.kind AND n.version > a.version AND n.published_at <= now())
        AS is_current, a.body_zh, a.body_en
FROM agreements a LEFT JOIN staff s ON s.id = a.written_by WHERE a.kind = $1 AND a.version = $2
