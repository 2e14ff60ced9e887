-- Fails unless deploy/staff_words.sql is there.
BEGIN;

SELECT 1 / (has_column_privilege('lnca_worker', 'review_reasons', 'reason', 'UPDATE') AND has_column_privilege('lnca_worker', 'certificates', 'state_text', 'UPDATE')
    AND has_column_privilege('lnca_worker', 'refunds', 'decided_at', 'UPDATE'))::int;

ROLLBACK;
