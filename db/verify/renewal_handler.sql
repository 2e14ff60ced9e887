-- Fails unless deploy/renewal_handler.sql is there.
BEGIN;

SELECT 'order_people_document'::regclass;
SELECT 1 / (NOT attnotnull)::int FROM pg_attribute WHERE attrelid = 'renewals'::regclass AND attname = 'key_use_id';

ROLLBACK;
