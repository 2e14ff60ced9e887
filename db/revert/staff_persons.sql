-- Takes back deploy/staff_persons.sql.
BEGIN;

REVOKE UPDATE (reviews_needed) ON products FROM lnca_api;
DROP INDEX staff_one_person;

COMMIT;
