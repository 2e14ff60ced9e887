-- Takes back deploy/seals.sql.
BEGIN;

DROP INDEX orders_company_new;
DROP TABLE seals;
DROP FUNCTION seals_check_update();
DROP TABLE seal_kinds;

COMMIT;
