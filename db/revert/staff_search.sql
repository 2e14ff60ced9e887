-- Takes back deploy/staff_search.sql.
BEGIN;

DROP INDEX orders_search_name, orders_search_document, orders_search_mobile, orders_search, certificates_search, audit_entries_actor;

COMMIT;
