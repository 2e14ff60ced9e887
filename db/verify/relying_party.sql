-- Fails unless deploy/relying_party.sql is there.
BEGIN;

SELECT id, identifier, name_zh, name_en, origin, webhook_url, sessions_per_second, sessions_per_holder, state, version FROM relying_parties WHERE false;
SELECT id, relying_party_id, algorithm, public_key, withdrawn_at FROM relying_party_keys WHERE false;
SELECT id, relying_party_id, secret_sealed, ends_at FROM relying_party_secrets WHERE false;
SELECT id, relying_party_id, certificate_id, account_id, account_reference_sealed, state FROM bindings WHERE false;
SELECT 'bindings_live'::regclass, 'relying_party_secrets_current'::regclass;

ROLLBACK;
