-- The grant by which a batch was ordered ends with the record of the company's order; the batch stays.
BEGIN;

ALTER TABLE batches ALTER COLUMN authorization_id DROP NOT NULL;
ALTER TABLE batches DROP CONSTRAINT batches_authorization_id_fkey;
ALTER TABLE batches ADD CONSTRAINT batches_grant FOREIGN KEY (authorization_id) REFERENCES authorizations (id) ON DELETE SET NULL;

COMMIT;
