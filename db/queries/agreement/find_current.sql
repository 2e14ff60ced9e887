-- The newest version of one kind.
-- $1 text kind
-- columns: kind text, version integer, published_at timestamptz, title_zh, title_en, body_zh, body_en text
SELECT kind, version, published_at, title_zh, title_en, body_zh, body_en FROM agreements
WHERE kind = $1 AND published_at <= now() ORDER BY version DESC LIMIT 1
