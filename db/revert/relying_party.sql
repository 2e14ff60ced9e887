-- Takes back deploy/relying_party.sql; relying parties and bindings are lost.
BEGIN;

DROP TABLE bindings;
DROP FUNCTION bindings_check_update();
DROP TABLE relying_party_secrets;
DROP TABLE relying_party_keys;
DROP TABLE relying_parties;

COMMIT;
