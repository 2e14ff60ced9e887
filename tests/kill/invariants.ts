/** What must hold whatever died when: each query lists what breaks its rule. */
export const INVARIANTS: Record<string, string> = {
  "money that was paid is on an order that goes on or goes back":
    `SELECT o.id, o.state FROM payments p JOIN orders o ON o.id = p.order_id WHERE p.state = 'succeeded'
       AND o.state NOT IN ('in_review', 'refused', 'approved', 'in_production', 'completed', 'refunding', 'refunded')`,
  "an order that went on was paid, once":
    `SELECT o.id, o.state FROM orders o WHERE o.state IN ('in_review', 'refused', 'approved', 'completed', 'refunding')
       AND (SELECT count(*) FROM payments p WHERE p.order_id = o.id AND p.state = 'succeeded') <> 1`,
  "one holder and product has one open order":
    `SELECT product_code, encode(document_number_index, 'hex') FROM orders
      WHERE state IN ('awaiting_payment', 'in_review', 'refused', 'approved', 'in_production') GROUP BY 1, 2 HAVING count(*) > 1`,
  "no order has two certificates": "SELECT order_id FROM certificates GROUP BY 1 HAVING count(*) > 1",
  "no serial is used twice": "SELECT encode(serial, 'hex') FROM certificates GROUP BY 1 HAVING count(*) > 1",
  "a certificate is what was intended and signed":
    `SELECT c.id FROM certificates c LEFT JOIN issuances i ON i.id = c.issuance_id
      WHERE i.state IS DISTINCT FROM 'signed' OR i.serial <> c.serial OR i.order_id <> c.order_id OR i.profile_hash <> c.profile_hash`,
  "what was signed has its certificate":
    "SELECT i.id, i.order_id FROM issuances i LEFT JOIN certificates c ON c.issuance_id = i.id WHERE i.state = 'signed' AND c.id IS NULL",
  "a completed order has its certificate, and no other has one":
    "SELECT o.id, o.state FROM orders o LEFT JOIN certificates c ON c.order_id = o.id WHERE (o.state = 'completed') <> (c.id IS NOT NULL)",
  "an order stands where its last event left it":
    `SELECT o.id, o.state, e.to_state FROM orders o CROSS JOIN LATERAL
       (SELECT to_state, event FROM order_events WHERE order_id = o.id ORDER BY id DESC LIMIT 1) e
      WHERE e.to_state <> o.state OR e.event <> o.last_event`,
  "each event begins where the one before ended":
    `SELECT order_id, event FROM (SELECT order_id, event, from_state, lag(to_state) OVER (PARTITION BY order_id ORDER BY id) AS before FROM order_events) e
      WHERE from_state IS DISTINCT FROM before`,
  "each event has one audit entry":
    `SELECT e.order_id, e.event FROM order_events e GROUP BY 1, 2
     HAVING count(*) <> (SELECT count(*) FROM audit_entries a WHERE a.subject_id = e.order_id AND a.action = 'order.' || e.event)`,
  "each audit entry of a state has its event":
    `SELECT a.subject_id, a.action FROM audit_entries a JOIN order_transitions t ON a.action = 'order.' || t.event
      WHERE NOT EXISTS (SELECT 1 FROM order_events e WHERE e.order_id = a.subject_id AND e.event = t.event)`,
  "a decision has its review":
    `SELECT o.id FROM orders o WHERE (SELECT count(*) FROM reviews r WHERE r.order_id = o.id)
       <> (SELECT count(*) FROM order_events e WHERE e.order_id = o.id AND e.event IN ('approve', 'refuse'))`,
  "no order stays open beyond its time": "SELECT id FROM orders WHERE state = 'awaiting_payment' AND closes_at < now() - interval '30 seconds'",
  "an order that waits for money will be closed":
    `SELECT o.id FROM orders o WHERE o.state = 'awaiting_payment'
       AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.unique_key = 'close_order:' || o.id AND j.state IN ('ready', 'running'))`,
  "a payment that is open will be asked for":
    `SELECT p.id FROM payments p WHERE p.state = 'pending' AND p.expires_at > now()
       AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.kind = 'query_payment' AND j.payload = p.id::text AND j.state IN ('ready', 'running'))`,
  "every notice was booked": "SELECT n.payment_id FROM payment_notices n JOIN payments p ON p.id = n.payment_id WHERE p.state <> 'succeeded'",
  "no payment gives back more than was paid":
    `SELECT p.id FROM payments p JOIN refunds r ON r.payment_id = p.id AND r.state NOT IN ('declined', 'closed')
      GROUP BY p.id HAVING sum(r.amount_fen) > p.amount_fen OR p.paid_at IS NULL`,
  "the money of an order has at most one refund that lives": "SELECT payment_id, order_id FROM refunds WHERE state NOT IN ('declined', 'closed') GROUP BY 1, 2 HAVING count(*) > 1",
  "no money goes back while an invoice stands: the red one first":
    `SELECT r.id, b.state FROM refunds r JOIN invoices b ON b.order_id = r.order_id AND b.kind = 'blue'
       LEFT JOIN invoices red ON red.reverses_id = b.id
      WHERE r.cause = 'requested' AND r.tried_at IS NOT NULL
        AND NOT (b.state = 'withdrawn' OR (b.state = 'reversed' AND red.state = 'issued' AND red.issued_at <= r.tried_at))`,
  "an order is refunded when its money is back":
    `SELECT o.id, o.state, r.state FROM orders o LEFT JOIN refunds r ON r.order_id = o.id AND r.cause <> 'surplus' AND r.state NOT IN ('declined', 'closed')
      WHERE (o.state = 'refunded') <> (r.state IS NOT DISTINCT FROM 'succeeded')`,
  "each move of a refund has one audit entry":
    `SELECT r.id, r.state FROM refunds r WHERE r.state = 'succeeded' AND (SELECT string_agg(action, ',' ORDER BY action) FROM audit_entries a WHERE a.subject_kind = 'refund' AND a.subject_id = r.id
        AND a.action IN ('refund.request', 'refund.grant', 'refund.succeed')) IS DISTINCT FROM 'refund.grant,refund.request,refund.succeed'`,
  "no job is dead": "SELECT kind, reason FROM jobs WHERE state = 'dead'",
  "no job hangs": "SELECT kind, reason FROM jobs WHERE state = 'running' AND lease_until < now() - interval '20 seconds'",
  "nothing waits to be sealed": "SELECT id FROM audit_entries WHERE tx_id >= (SELECT max(to_tx) FROM audit_blocks) AND recorded_at < now() - interval '10 seconds'",
  "every kept counter is what counting gives":
    `WITH kept AS (SELECT name, label, day, sum(amount) AS amount FROM (SELECT * FROM dashboard_counts UNION ALL SELECT * FROM dashboard_changes) c
                    WHERE name IN ('orders', 'payments', 'payments_fen', 'certificates') GROUP BY 1, 2, 3 HAVING sum(amount) <> 0),
          counted AS (SELECT 'orders' AS name, state AS label, dashboard_order_day(state, submitted_at, created_at) AS day, count(*) AS amount FROM orders GROUP BY 2, 3
                      UNION ALL SELECT 'payments', provider, dashboard_day(paid_at), count(*) FROM payments WHERE paid_at IS NOT NULL GROUP BY 2, 3
                      UNION ALL SELECT 'payments_fen', provider, dashboard_day(paid_at), sum(amount_fen) FROM payments WHERE paid_at IS NOT NULL GROUP BY 2, 3
                      UNION ALL SELECT 'certificates', state, dashboard_day(not_after), count(*) FROM certificates GROUP BY 2, 3)
     SELECT name, label, day, k.amount, c.amount FROM kept k FULL JOIN counted c USING (name, label, day) WHERE k.amount IS DISTINCT FROM c.amount`,
};
