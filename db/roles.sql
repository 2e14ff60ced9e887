-- The database's roles and the database itself; run once by PostgreSQL's superuser before the first sqitch deploy, harmless later.
--   lnca_owner    owns the schema, changes it (sqitch); no program runs as it
--   lnca_api      lnca serve        lnca_worker   lnca work
--   lnca_signer   lnca-signer       lnca_auditor  reading and verifying the audit
--   lnca_staff    lnca staff add: the only one that makes staff; no service runs as it
-- What each may do to which table is granted where the table is made (db/deploy/).
SELECT format('CREATE ROLE %I LOGIN', name)
  FROM unnest(ARRAY['lnca_owner', 'lnca_api', 'lnca_worker', 'lnca_signer', 'lnca_auditor', 'lnca_staff']) AS name
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec

SELECT 'CREATE DATABASE lnca OWNER lnca_owner TEMPLATE template0 ENCODING ''UTF8'' LOCALE ''C.UTF-8'''
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'lnca') \gexec

REVOKE ALL ON DATABASE lnca FROM PUBLIC;
GRANT CONNECT ON DATABASE lnca TO lnca_api, lnca_worker, lnca_signer, lnca_auditor, lnca_staff;
