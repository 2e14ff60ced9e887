BEGIN;
DROP INDEX orders_service_end;
DROP TABLE reminders;
COMMIT;
