-- The newest version of every kind, without the texts.
-- columns: kind text, version integer, published_at timestamptz
SELECT DISTINCT ON (kind) kind, version, published_at FROM agreements WHERE published_at <= now() ORDER BY kind, version DESC
