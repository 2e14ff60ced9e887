-- Fails unless deploy/token_request_sealed.sql is there.
BEGIN;

SELECT request_sealed FROM token_requests WHERE false;
SELECT 1 / has_column_privilege('lnca_worker', 'token_requests', 'request_sealed', 'UPDATE')::int;

ROLLBACK;
