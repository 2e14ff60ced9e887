-- How many differences a day has.
-- $1 date day, $2 bigint differences
UPDATE reconciliations SET differences = $2 WHERE day = $1
