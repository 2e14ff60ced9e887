-- Fails unless deploy/renewal.sql is there.
BEGIN;

SELECT id, certificate_id, account_id, purpose, subject_id, content, created_at, expires_at, round, signature, signed_at FROM key_uses WHERE false;
SELECT claim_id, wrong, locked_until, updated_at FROM pin_tries WHERE false;
SELECT order_id, certificate_id, key_use_id, ends_at, lapsed FROM renewals WHERE false;
SELECT id, certificate_id, order_id, account_id, key_use_id, state, new_certificate_id FROM extensions WHERE false;
SELECT extends_id FROM certificates WHERE false;
SELECT extends_id FROM issuances WHERE false;

ROLLBACK;
