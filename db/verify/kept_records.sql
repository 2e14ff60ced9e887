-- Fails unless deploy/kept_records.sql is there.
BEGIN;

SELECT 'certificates_of_order'::regclass, 'certificates_of_claim'::regclass, 'issuances_of_order'::regclass, 'claims_order'::regclass,
    'extensions_order'::regclass, 'extensions_account'::regclass, 'key_uses_account'::regclass, 'authorizations_order'::regclass;
SELECT 1 / has_column_privilege('lnca_worker', 'refunds', 'note_sealed', 'UPDATE')::int;

ROLLBACK;
