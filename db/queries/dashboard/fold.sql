-- Moves what is committed of the changes into the counts; a count of nothing needs no row.
-- columns: changes bigint (how many were moved)
WITH taken AS (DELETE FROM dashboard_changes RETURNING name, label, day, amount),
     summed AS (SELECT name, label, day, sum(amount)::bigint AS amount FROM taken GROUP BY 1, 2, 3 HAVING sum(amount) <> 0),
     kept AS (INSERT INTO dashboard_counts AS counts (name, label, day, amount) SELECT name, label, day, amount FROM summed
              ON CONFLICT (name, label, day) DO UPDATE SET amount = counts.amount + excluded.amount RETURNING 1)
SELECT (SELECT count(*) FROM taken) AS changes, (SELECT count(*) FROM kept) AS counts
