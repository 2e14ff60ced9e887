BEGIN;
ALTER TABLE claims DROP CONSTRAINT claims_certificate_fk;
DROP TABLE revocation_lists, certificates, issuances, key_shares, claims, certificate_authorities, certificate_profiles;
DROP FUNCTION revocation_lists_check_number(), issuances_check_update(), key_shares_check_update();
COMMIT;
