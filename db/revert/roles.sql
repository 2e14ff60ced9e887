-- Takes back deploy/roles.sql.
BEGIN;

REVOKE USAGE ON SCHEMA public FROM lnca_api, lnca_worker, lnca_signer, lnca_auditor, lnca_staff;

COMMIT;
