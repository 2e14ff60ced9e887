-- The numbers that a person has and had.
-- $1 bigint staff_id
-- columns: mobile_index bytea
SELECT mobile_index FROM staff WHERE id = $1 AND mobile_index IS NOT NULL
UNION SELECT mobile_index FROM staff_numbers_left WHERE staff_id = $1
