-- Fails unless deploy/staff_separation.sql is there.
BEGIN;

SELECT enrolled_by, mobile_by FROM staff WHERE false;
SELECT staff_id, mobile_index, left_at FROM staff_numbers_left WHERE false;
SELECT 1 / count(*) FROM pg_trigger WHERE tgname = 'staff_means';
SELECT 1 / count(*) FROM pg_trigger WHERE tgname = 'staff_number_left';
SELECT 1 / (prosrc LIKE '%enrolled_at IS NOT NULL%')::integer FROM pg_proc WHERE proname = 'staff_check_update';

ROLLBACK;
