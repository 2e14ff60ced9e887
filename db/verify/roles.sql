-- Fails unless deploy/roles.sql is there.
BEGIN;

SELECT 1 / has_schema_privilege(role, 'public', 'USAGE')::integer
  FROM unnest(ARRAY['lnca_api', 'lnca_worker', 'lnca_signer', 'lnca_auditor', 'lnca_staff']) AS role;
SELECT 1 / (NOT has_schema_privilege(role, 'public', 'CREATE'))::integer
  FROM unnest(ARRAY['lnca_api', 'lnca_worker', 'lnca_signer', 'lnca_auditor', 'lnca_staff']) AS role;

ROLLBACK;
