-- Takes back deploy/webhook.sql; what is not delivered is never told.
BEGIN;

DROP TABLE webhook_deliveries;

COMMIT;
