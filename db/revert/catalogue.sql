-- Takes back deploy/catalogue.sql; drafts of agreements are lost.
BEGIN;

REVOKE UPDATE (name_zh, name_en, term_years, available, version, updated_at) ON products FROM lnca_api;
REVOKE INSERT, DELETE ON product_prices FROM lnca_api;
REVOKE INSERT, DELETE, UPDATE (title_zh, title_en, body_zh, body_en, published_at, revision, written_by, updated_at) ON agreements FROM lnca_api;
DROP TRIGGER agreements_frozen ON agreements;
DROP FUNCTION agreements_check();
DROP INDEX agreements_draft;
DELETE FROM agreements WHERE published_at IS NULL;
ALTER TABLE agreements ALTER COLUMN published_at SET NOT NULL;
ALTER TABLE agreements DROP COLUMN revision, DROP COLUMN written_by, DROP COLUMN updated_at;
ALTER TABLE orders DROP COLUMN priced_at;
DROP TRIGGER product_prices_frozen ON product_prices;
DROP FUNCTION product_prices_check();
ALTER TABLE product_prices DROP COLUMN created_by, DROP COLUMN created_at;
ALTER TABLE products DROP COLUMN version, DROP COLUMN updated_at;

COMMIT;
