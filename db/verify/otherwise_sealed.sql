-- Fails unless deploy/otherwise_sealed.sql is there.
BEGIN;

SELECT otherwise_note_sealed FROM refunds WHERE false;

ROLLBACK;
