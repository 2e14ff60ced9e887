-- Median seconds from a wish for money to finance's answer, over the last 50.
-- columns: seconds bigint (NULL when there were none)
SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM recent.decided_at - recent.created_at))::bigint AS seconds
FROM (SELECT created_at, decided_at FROM refunds WHERE cause = 'requested' AND decided_by IS NOT NULL ORDER BY id DESC LIMIT 50) recent
