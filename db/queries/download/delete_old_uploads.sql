-- Ends uploads that were begun before a time; at most 100.
-- $1 timestamptz before
DELETE FROM download_uploads WHERE id IN (SELECT id FROM download_uploads WHERE created_at < $1 ORDER BY created_at LIMIT 100)
