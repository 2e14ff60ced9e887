-- Fails unless deploy/refund_note.sql is there.
BEGIN;

SELECT 1 / (position('note_sealed' IN prosrc) > 0)::int FROM pg_proc WHERE proname = 'refunds_check';

ROLLBACK;
