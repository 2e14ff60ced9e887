-- Fails unless deploy/account.sql is there.
BEGIN;

SELECT FROM agreements WHERE false;
SELECT FROM accounts WHERE false;
SELECT FROM account_agreements WHERE false;
SELECT FROM login_guards WHERE false;
SELECT FROM staff WHERE false;
SELECT FROM sessions WHERE false;
SELECT FROM refresh_tokens WHERE false;
SELECT FROM identity_verifications WHERE false;
SELECT FROM identities WHERE false;

ROLLBACK;
