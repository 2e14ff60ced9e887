-- Fails unless deploy/certificate.sql is there.
BEGIN;

SELECT FROM certificate_profiles WHERE false;
SELECT FROM certificate_authorities WHERE false;
SELECT FROM claims WHERE false;
SELECT FROM key_shares WHERE false;
SELECT FROM issuances WHERE false;
SELECT FROM certificates WHERE false;
SELECT FROM revocation_lists WHERE false;
SELECT 'key_shares_check_update()'::regprocedure;
SELECT 'issuances_check_update()'::regprocedure;
SELECT 'revocation_lists_check_number()'::regprocedure;

ROLLBACK;
