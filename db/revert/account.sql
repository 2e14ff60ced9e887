-- Takes back deploy/account.sql with all its data.
BEGIN;

DROP TABLE identities;
DROP TABLE identity_verifications;
DROP TABLE refresh_tokens;
DROP TABLE sessions;
DROP TABLE staff;
DROP TABLE login_guards;
DROP TABLE account_agreements;
DROP TABLE accounts;
DROP TABLE agreements;

COMMIT;
