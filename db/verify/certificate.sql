BEGIN;
SELECT name, version, hash, data FROM certificate_profiles WHERE false;
SELECT id, order_id, state FROM claims WHERE false;
SELECT claim_id, share_sealed, public_key, round FROM key_shares WHERE false;
SELECT id, order_id, serial, tbs_sm3 FROM issuances WHERE false;
SELECT id, order_id, serial, pem_sealed FROM certificates WHERE false;
SELECT number, der FROM revocation_lists WHERE false;
ROLLBACK;
