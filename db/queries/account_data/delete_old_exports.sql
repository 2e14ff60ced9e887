-- Links that are over for a while; the audit keeps that they were.
-- $1 timestamptz over before
DELETE FROM data_exports WHERE id IN (SELECT id FROM data_exports WHERE expires_at < $1 LIMIT 500)
