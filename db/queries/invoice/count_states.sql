-- How many invoices are not at their end, by state.
-- columns: waiting bigint, requested bigint, failed bigint, mismatched bigint, reversing bigint
SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting, count(*) FILTER (WHERE state = 'requested') AS requested,
    count(*) FILTER (WHERE state = 'failed') AS failed, count(*) FILTER (WHERE state = 'mismatched') AS mismatched,
    count(*) FILTER (WHERE state = 'reversing') AS reversing
FROM invoices WHERE state NOT IN ('issued', 'reversed', 'withdrawn')
