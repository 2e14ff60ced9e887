-- The text of a pinned profile, or of the newest of a name.
-- $1 bytea hash or NULL, $2 text name
-- columns: data text
SELECT data FROM certificate_profiles WHERE ($1::bytea IS NULL AND name = $2) OR hash = $1 ORDER BY version DESC LIMIT 1
