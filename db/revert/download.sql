-- Takes back deploy/download.sql; items are lost, their files stay.
BEGIN;

DROP TABLE download_uploads;
DROP TABLE download_items;

COMMIT;
