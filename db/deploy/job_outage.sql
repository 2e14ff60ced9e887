-- Times that a provider was away when a job called it: they use up none of its attempts.
BEGIN;

ALTER TABLE jobs ADD COLUMN outages integer NOT NULL DEFAULT 0;

-- What died of an outage so far goes on; of one key only the newest.
UPDATE jobs SET state = 'ready', attempts = 0, run_at = now(), finished_at = NULL
 WHERE id IN (SELECT DISTINCT ON (coalesce(unique_key, id::text)) id FROM jobs dead
               WHERE state = 'dead' AND reason LIKE 'provider_unavailable:%'
                 AND NOT EXISTS (SELECT FROM jobs waiting WHERE waiting.unique_key = dead.unique_key AND waiting.state = 'ready')
               ORDER BY coalesce(unique_key, id::text), id DESC);

COMMIT;
