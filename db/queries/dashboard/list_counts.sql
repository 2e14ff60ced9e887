-- The counts that the dashboard shows, as they are now, folded or not: orders of all days, certificates that have not run out, the rest of the last 30 days.
-- $1 bigint today, in days since 1970-01-01
-- columns: name, label text, day bigint (since 1970-01-01), amount bigint
SELECT name, label, (day - DATE '1970-01-01')::bigint AS day, sum(amount)::bigint AS amount
FROM (SELECT name, label, day, amount FROM dashboard_counts WHERE name = 'orders'
      UNION ALL SELECT name, label, day, amount FROM dashboard_counts WHERE name = 'certificates' AND day >= DATE '1970-01-01' + $1::integer
      UNION ALL SELECT name, label, day, amount FROM dashboard_counts
                WHERE name IN ('payments', 'payments_fen', 'reviews', 'sms') AND day > DATE '1970-01-01' + $1::integer - 30
      UNION ALL SELECT name, label, day, amount FROM dashboard_changes) counts
GROUP BY name, label, day HAVING sum(amount) <> 0
ORDER BY name, label, day
