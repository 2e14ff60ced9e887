-- Fails unless deploy/identity_document.sql is there.
BEGIN;

SELECT 'identities_document'::regclass;

ROLLBACK;
