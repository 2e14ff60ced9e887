-- Fails unless deploy/webhook.sql is there.
BEGIN;

SELECT 'webhook_deliveries'::regclass, 'webhook_deliveries_open'::regclass;

ROLLBACK;
