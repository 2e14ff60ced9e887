-- Fails unless deploy/seal_wanted.sql is there.
BEGIN;

SELECT 'orders_seal_wanted'::regclass, seal_wanted FROM orders WHERE false;
SELECT 1 / (count(*) = 3)::int FROM pg_trigger WHERE tgname IN ('seals_made', 'seals_revoked', 'orders_completed_seal');

ROLLBACK;
