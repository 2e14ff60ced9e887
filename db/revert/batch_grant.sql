-- Takes back deploy/batch_grant.sql; only while no grant of a batch is gone.
BEGIN;

ALTER TABLE batches DROP CONSTRAINT batches_grant;
ALTER TABLE batches ADD CONSTRAINT batches_authorization_id_fkey FOREIGN KEY (authorization_id) REFERENCES authorizations (id);
ALTER TABLE batches ALTER COLUMN authorization_id SET NOT NULL;

COMMIT;
