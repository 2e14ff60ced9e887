-- Fails unless deploy/download.sql is there.
BEGIN;

SELECT 'download_items_order'::regclass, 'download_uploads_created'::regclass;
SELECT 1 / (has_table_privilege('lnca_worker', 'download_items', 'SELECT') AND NOT has_table_privilege('lnca_worker', 'download_items', 'UPDATE'))::integer;

ROLLBACK;
