-- Takes back deploy/token_request_sealed.sql; what was sealed cannot be opened here.
BEGIN;

REVOKE UPDATE (request_sealed) ON token_requests FROM lnca_worker;
UPDATE token_requests SET request_sealed = '' WHERE request_sealed IS NULL;
ALTER TABLE token_requests ALTER COLUMN request_sealed SET NOT NULL;
ALTER TABLE token_requests RENAME COLUMN request_sealed TO request;

COMMIT;
