-- Fails unless deploy/staff_search.sql is there.
BEGIN;

SELECT 'orders_search_name'::regclass, 'orders_search_document'::regclass, 'orders_search_mobile'::regclass, 'orders_search'::regclass,
    'certificates_search'::regclass, 'audit_entries_actor'::regclass;

ROLLBACK;
