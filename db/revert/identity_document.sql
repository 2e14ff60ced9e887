-- Takes back deploy/identity_document.sql.
BEGIN;

DROP INDEX identities_document;

COMMIT;
