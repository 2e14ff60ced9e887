-- Takes back deploy/renewal_handler.sql.
BEGIN;

DROP INDEX orders_handler_renewal;
DROP INDEX order_people_document;
ALTER TABLE renewals ALTER COLUMN key_use_id SET NOT NULL;

COMMIT;
