-- Fails unless deploy/enterprise.sql is there.
BEGIN;

SELECT handler_document_index, reviews_needed, first_approver_id, first_approved_at FROM orders WHERE false;
SELECT reviews_needed FROM products WHERE false;
SELECT FROM order_people WHERE false;
SELECT FROM authorizations WHERE false;
SELECT 'authorizations_one'::regclass, 'authorizations_check_update()'::regprocedure;
SELECT 1 / count(*) FROM pg_constraint WHERE conname = 'materials_kind';

ROLLBACK;
