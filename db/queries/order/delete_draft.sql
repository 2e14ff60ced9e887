-- Deletes a draft; the trigger refuses anything else.
-- $1 bigint id
DELETE FROM orders WHERE id = $1
