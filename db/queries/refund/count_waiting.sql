-- Money that waits to go back, and what waits for a person.
-- columns: orders bigint, surplus bigint, requested bigint, trouble bigint
SELECT (SELECT count(*) FROM orders WHERE state = 'refunding') AS orders,
    (SELECT count(*) FROM payments p WHERE p.state = 'surplus' AND NOT EXISTS (SELECT FROM refunds r WHERE r.payment_id = p.id AND r.state = 'succeeded')) AS surplus,
    (SELECT count(*) FROM refunds WHERE state = 'requested') AS requested,
    (SELECT count(*) FROM refunds r WHERE r.state IN ('abnormal', 'closed') AND NOT EXISTS (SELECT FROM refunds n WHERE n.payment_id = r.payment_id AND n.order_id = r.order_id AND n.id > r.id)) AS trouble
