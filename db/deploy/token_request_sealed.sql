-- A token tool's request names the holder, so it is sealed like every personal value, under 'token_requests.request:<claim id>', and goes with the record.
-- Requests that were stored open are not read again once their certificate is made; they are emptied.
BEGIN;

ALTER TABLE token_requests RENAME COLUMN request TO request_sealed;
ALTER TABLE token_requests ALTER COLUMN request_sealed DROP NOT NULL;
UPDATE token_requests SET request_sealed = NULL;
GRANT UPDATE (request_sealed) ON token_requests TO lnca_worker;

COMMIT;
