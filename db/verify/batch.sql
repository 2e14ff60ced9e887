-- Fails unless deploy/batch.sql is there.
BEGIN;

SELECT id, batch_id FROM orders WHERE false;
SELECT id, authorization_id, row_count, wrong_count FROM batches WHERE false;
SELECT batch_id, line, name_sealed, mobile_error, order_id FROM batch_rows WHERE false;
SELECT 'orders_batch'::regclass;

ROLLBACK;
