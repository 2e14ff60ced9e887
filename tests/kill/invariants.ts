/** What must hold whatever died when: each query lists what breaks its rule. The order that was paid is the own one, or the batch's. */
export const INVARIANTS: Record<string, string> = {
  "money that was paid is on an order that goes on or goes back":
    `SELECT o.id, o.state FROM payments p JOIN orders o ON o.id = p.order_id WHERE p.state = 'succeeded'
       AND o.state NOT IN ('in_review', 'refused', 'approved', 'in_production', 'completed', 'refunding', 'refunded')`,
  "an order that went on was paid, once, by itself or with its batch":
    `SELECT o.id, o.state FROM orders o WHERE o.state NOT IN ('draft', 'awaiting_payment', 'closed')
       AND (SELECT count(*) FROM payments p WHERE p.order_id = coalesce(o.batch_id, o.id) AND p.state = 'succeeded') <> 1`,
  "one holder and product has one open order, those not counted that a batch only names the holder in":
    `SELECT product_code, encode(document_number_index, 'hex') FROM orders WHERE type <> 'batch' AND (batch_id IS NULL OR state <> 'awaiting_payment')
        AND state IN ('awaiting_payment', 'in_review', 'refused', 'approved', 'in_production') GROUP BY 1, 2 HAVING count(*) > 1`,
  "the price of a batch is that of its persons together, and what was paid":
    `SELECT b.id, b.amount_fen, persons.fen, p.amount_fen FROM orders b LEFT JOIN payments p ON p.order_id = b.id AND p.state IN ('pending', 'succeeded')
      CROSS JOIN LATERAL (SELECT count(*) AS count, sum(amount_fen) AS fen FROM orders WHERE batch_id = b.id) persons
      WHERE b.type = 'batch' AND b.state <> 'draft'
        AND (persons.count <> b.quantity OR persons.fen <> b.amount_fen OR p.amount_fen <> b.amount_fen)`,
  "each row of a batch has one order, of one person, and each order its row":
    `SELECT b.id, r.line, o.id FROM orders b LEFT JOIN batch_rows r ON r.batch_id = b.id FULL JOIN (SELECT * FROM orders WHERE batch_id IS NOT NULL) o ON o.id = r.order_id
      WHERE (b.type = 'batch' AND b.state <> 'draft' OR b.id IS NULL) AND (o.id IS NULL OR r.line IS NULL OR o.batch_id <> b.id
         OR EXISTS (SELECT 1 FROM orders other WHERE other.batch_id = b.id AND other.id <> o.id AND other.document_number_index = o.document_number_index))`,
  "the persons of a batch go on when it is paid, once, and only then":
    `SELECT b.id, b.state, o.id, o.state FROM orders b JOIN orders o ON o.batch_id = b.id
       CROSS JOIN LATERAL (SELECT count(*) FROM order_events WHERE order_id = o.id AND event = 'paid_in_batch') went
      WHERE CASE b.state WHEN 'completed' THEN went.count <> 1 OR o.paid_at IS DISTINCT FROM b.paid_at OR o.account_id IS NULL OR o.state IN ('awaiting_payment', 'closed')
                 WHEN 'awaiting_payment' THEN o.state <> 'awaiting_payment' ELSE o.state <> 'closed' END`,
  "whoever a batch was paid for is told":
    `SELECT order_id FROM order_events e WHERE event = 'paid_in_batch' AND NOT EXISTS (SELECT 1 FROM jobs WHERE unique_key = 'tell_batch_holder:' || e.order_id)`,
  "whose order was decided is told":
    `SELECT order_id, event FROM order_events e WHERE event IN ('approve', 'approve_renewal', 'refuse') AND NOT EXISTS (SELECT 1 FROM jobs WHERE unique_key = 'tell_applicant:' || e.order_id)`,
  "no order has two certificates": "SELECT order_id FROM certificates GROUP BY 1 HAVING count(*) > 1",
  "no serial is used twice": "SELECT encode(serial, 'hex') FROM certificates GROUP BY 1 HAVING count(*) > 1",
  "a certificate is what was intended and signed":
    `SELECT c.id FROM certificates c LEFT JOIN issuances i ON i.id = c.issuance_id
      WHERE i.state IS DISTINCT FROM 'signed' OR i.serial <> c.serial OR i.order_id <> c.order_id OR i.profile_hash <> c.profile_hash`,
  "what was signed has its certificate":
    "SELECT i.id, i.order_id FROM issuances i LEFT JOIN certificates c ON c.issuance_id = i.id WHERE i.state = 'signed' AND c.id IS NULL",
  "a completed order has its certificate, and no other has one":
    "SELECT o.id, o.state FROM orders o LEFT JOIN certificates c ON c.order_id = o.id WHERE (o.state = 'completed' AND o.type <> 'batch') <> (c.id IS NOT NULL)",
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
       <> (SELECT count(*) FROM order_events e WHERE e.order_id = o.id AND e.event IN ('approve_first', 'approve', 'refuse'))`,
  "no order stays open beyond its time": "SELECT id FROM orders WHERE state = 'awaiting_payment' AND closes_at < now() - interval '30 seconds'",
  "an order that waits for money will be closed":
    `SELECT o.id FROM orders o WHERE o.state = 'awaiting_payment'
       AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.unique_key = 'close_order:' || coalesce(o.batch_id, o.id) AND j.state IN ('ready', 'running'))`,
  "a payment that is open will be asked for":
    `SELECT p.id FROM payments p WHERE p.state = 'pending' AND p.expires_at > now()
       AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.kind = 'query_payment' AND j.payload = p.id::text AND j.state IN ('ready', 'running'))`,
  "every notice was booked": "SELECT n.payment_id FROM payment_notices n JOIN payments p ON p.id = n.payment_id WHERE p.state <> 'succeeded'",
  "no payment gives back more than was paid":
    `SELECT p.id FROM payments p JOIN refunds r ON r.payment_id = p.id AND r.state NOT IN ('declined', 'closed')
      GROUP BY p.id HAVING sum(r.amount_fen) > p.amount_fen OR p.paid_at IS NULL`,
  "the money of an order has at most one refund that lives": "SELECT payment_id, order_id FROM refunds WHERE state NOT IN ('declined', 'closed') GROUP BY 1, 2 HAVING count(*) > 1",
  "a refund is of its order's payment: all of it, or the order's share of a batch's":
    `SELECT r.id FROM refunds r JOIN orders o ON o.id = r.order_id JOIN payments p ON p.id = r.payment_id
      WHERE p.order_id <> coalesce(o.batch_id, o.id) OR r.amount_fen <> CASE WHEN o.batch_id IS NULL THEN p.amount_fen ELSE o.amount_fen END`,
  "what goes back under one number is of one payment and has one fate; who gave the number is among it":
    `SELECT number FROM refunds WHERE number IS NOT NULL GROUP BY 1 HAVING count(DISTINCT (payment_id, state, provider_number, tried_at)) > 1 OR NOT bool_or(id = number)`,
  "no money goes back while an invoice stands, but one over what stays paid of a batch":
    `SELECT r.id, b.id, b.state FROM refunds r JOIN orders o ON o.id = r.order_id JOIN invoices b ON b.order_id = coalesce(o.batch_id, o.id) AND b.kind = 'blue'
      WHERE r.cause <> 'surplus' AND b.created_at <= r.tried_at AND NOT (b.state IN ('withdrawn', 'reversed') AND b.updated_at <= r.tried_at)
        AND b.amount_fen IS DISTINCT FROM (SELECT sum(amount_fen) FROM orders s WHERE s.batch_id = b.order_id
            AND NOT EXISTS (SELECT 1 FROM order_events e WHERE e.order_id = s.id AND e.to_state = 'refunding' AND e.at <= r.tried_at))`,
  "an invoice is taken back by a red one over the same":
    `SELECT b.id FROM invoices b LEFT JOIN invoices red ON red.reverses_id = b.id WHERE b.kind = 'blue'
        AND (b.state = 'reversed') <> (red.state IS NOT DISTINCT FROM 'issued' AND red.amount_fen = b.amount_fen)`,
  "what is paid is invoiced whole first, what stays paid at the end, once":
    `SELECT o.id, o.state, kept.fen, invoiced.* FROM orders o JOIN payments p ON p.order_id = o.id AND p.state = 'succeeded'
       CROSS JOIN LATERAL (SELECT CASE WHEN o.state IN ('refunding', 'refunded') THEN NULL WHEN o.type <> 'batch' THEN o.amount_fen
         ELSE (SELECT sum(amount_fen) FROM orders WHERE batch_id = o.id AND state NOT IN ('refunding', 'refunded')) END AS fen) kept
       CROSS JOIN LATERAL (SELECT sum(amount_fen) FILTER (WHERE state NOT IN ('reversed', 'withdrawn')) AS stands, bool_and(state IN ('issued', 'reversed', 'withdrawn')) AS done,
         (array_agg(amount_fen ORDER BY id))[1] AS first FROM invoices WHERE order_id = o.id AND kind = 'blue') invoiced
      WHERE invoiced.stands IS DISTINCT FROM kept.fen OR NOT invoiced.done OR invoiced.first <> p.amount_fen`,
  "an order is refunded when its money is back":
    `SELECT o.id, o.state, r.state FROM orders o LEFT JOIN refunds r ON r.order_id = o.id AND r.cause <> 'surplus' AND r.state NOT IN ('declined', 'closed')
      WHERE (o.state = 'refunded') <> (r.state IS NOT DISTINCT FROM 'succeeded')`,
  "each move of a refund has one audit entry":
    `SELECT r.id, r.cause FROM refunds r WHERE r.state = 'succeeded' AND (SELECT string_agg(action, ',' ORDER BY action) FROM audit_entries a WHERE a.subject_kind = 'refund' AND a.subject_id = r.id
        AND a.action IN ('refund.request', 'refund.begin', 'refund.grant', 'refund.succeed')) IS DISTINCT FROM CASE r.cause WHEN 'requested' THEN 'refund.grant,refund.request,refund.succeed' ELSE 'refund.begin,refund.succeed' END`,
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
