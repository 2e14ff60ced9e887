-- What holds for the whole schema: nobody but the owner makes things in it. The roles themselves belong to the cluster
-- (db/roles.sql, run once by its superuser).
BEGIN;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO lnca_api, lnca_worker, lnca_signer, lnca_auditor, lnca_staff;

COMMIT;
