-- Fails unless deploy/catalogue.sql is there.
BEGIN;

SELECT version, updated_at FROM products WHERE false;
SELECT created_by, created_at FROM product_prices WHERE false;
SELECT priced_at FROM orders WHERE false;
SELECT revision, written_by, updated_at FROM agreements WHERE false;
SELECT 1 / count(*) FROM pg_trigger WHERE tgname = 'product_prices_frozen';
SELECT 1 / count(*) FROM pg_trigger WHERE tgname = 'agreements_frozen';

ROLLBACK;
