-- Fails unless deploy/staff_persons.sql is there.
BEGIN;

SELECT 'staff_one_person'::regclass;
SELECT 1 / has_column_privilege('lnca_api', 'products', 'reviews_needed', 'UPDATE')::int;

ROLLBACK;
