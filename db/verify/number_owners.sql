-- Fails unless deploy/number_owners.sql is there.
BEGIN;

SELECT account_id, mobile_index, left_at FROM numbers_left WHERE false;
SELECT FROM account_grants(0);
SELECT FROM account_handled_orders(0);
SELECT 1 / count(*) FROM pg_trigger WHERE tgname = 'accounts_number_left';

ROLLBACK;
