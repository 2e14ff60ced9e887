-- Fails unless deploy/certificate_line.sql is there.
BEGIN;

SELECT line_id FROM orders WHERE false;
SELECT 1 / (count(*) = 2)::int FROM pg_trigger WHERE tgname IN ('orders_line_insert', 'orders_line_update');

ROLLBACK;
