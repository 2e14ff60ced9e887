-- All decisions on an order with their reasons, oldest first.
-- $1 bigint order_id
-- columns: id, order_id, staff_id bigint, staff_name, decision text, decided_at timestamptz, fields text[], reasons text[]
SELECT r.id, r.order_id, r.staff_id, s.name AS staff_name, r.decision, r.decided_at,
    coalesce(array_agg(x.field ORDER BY x.field) FILTER (WHERE x.field IS NOT NULL), '{}') AS fields,
    coalesce(array_agg(x.reason ORDER BY x.field) FILTER (WHERE x.field IS NOT NULL), '{}') AS reasons
FROM reviews r JOIN staff s ON s.id = r.staff_id LEFT JOIN review_reasons x ON x.review_id = r.id
WHERE r.order_id = $1 GROUP BY r.id, s.name ORDER BY r.id LIMIT 50
