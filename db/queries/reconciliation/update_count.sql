-- How many differences a day has, and how many refunds among its lines are none, because finance paid them back otherwise.
-- $1 date day
-- columns: differences bigint
UPDATE reconciliations r SET differences = found.differences, paid_otherwise = found.paid_otherwise
FROM (SELECT count(*) FILTER (WHERE kind <> 'paid_otherwise') AS differences, count(*) FILTER (WHERE kind = 'paid_otherwise') AS paid_otherwise
      FROM reconciliation_differences WHERE day = $1) found
WHERE r.day = $1
RETURNING r.differences
