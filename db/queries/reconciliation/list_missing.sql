-- Days that were not compared, oldest first; none before the first payment.
-- $1 date first, $2 date last
-- columns: day date
SELECT d.day::date AS day FROM generate_series($1::date, $2::date, interval '1 day') AS d (day)
WHERE NOT EXISTS (SELECT FROM reconciliations r WHERE r.day = d.day::date)
  AND (SELECT min(paid_at) FROM payments) < (d.day::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'
ORDER BY 1
