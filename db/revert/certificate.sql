-- Takes back deploy/certificate.sql with all its data.
BEGIN;

ALTER TABLE claims DROP CONSTRAINT claims_certificate_fk;

DROP TABLE revocation_lists;
DROP TABLE certificates;
DROP TABLE issuances;
DROP TABLE key_shares;
DROP TABLE claims;
DROP TABLE certificate_authorities;
DROP TABLE certificate_profiles;
DROP FUNCTION key_shares_check_update();
DROP FUNCTION issuances_check_update();
DROP FUNCTION revocation_lists_check_number();

COMMIT;
