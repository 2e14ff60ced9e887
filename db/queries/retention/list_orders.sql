-- Orders whose personal values have had their time, oldest first, with the rule that says so:
--   record_over     its service and all that was issued in its line, which may rest on its face check, ended longer ago than records are kept
--   never_issued    nothing was issued, and the order ended longer ago than such orders are kept
--   account_closed  nothing was issued, and the person has closed the account
-- A batch is the record of who ordered and paid: it ends when the last of its persons' orders does, and not while one of them is open.
-- While money may still come in, the order must be able to move, so that the money goes back; and an invoice that is on its way at the provider is
-- compared with its title when it comes, and one that stands there with other facts is taken back by it.
-- $1 timestamptz records end, $2 timestamptz ends without certificate, $3 bigint only this account or NULL, $4 bigint how many, $5 bigint[] not these
-- columns: id bigint, rule text
SELECT o.id,
       CASE WHEN issued.until IS NOT NULL THEN 'record_over'
            WHEN a.closed_at IS NOT NULL THEN 'account_closed' ELSE 'never_issued' END AS rule
  FROM orders o
       LEFT JOIN accounts a ON a.id = o.account_id
       CROSS JOIN LATERAL (SELECT CASE WHEN o.type = 'batch' THEN
                                  (SELECT max(greatest(s.service_until, c.not_after)) FROM orders s LEFT JOIN orders l ON l.line_id = s.line_id
                                          LEFT JOIN certificates c ON c.order_id = l.id WHERE s.batch_id = o.id)
                                  WHEN o.service_until IS NOT NULL OR EXISTS (SELECT FROM certificates WHERE order_id = o.id) THEN
                                  greatest(o.service_until, (SELECT max(c.not_after) FROM orders l JOIN certificates c ON c.order_id = l.id WHERE l.line_id = o.line_id))
                                  END AS until) issued
 WHERE o.erased_at IS NULL AND o.state IN ('closed', 'refunded', 'completed')
   AND ($3::bigint IS NULL OR o.account_id = $3) AND o.id <> ALL ($5::bigint[])
   AND NOT EXISTS (SELECT FROM orders s WHERE s.batch_id = o.id AND s.state NOT IN ('closed', 'refunded', 'completed'))
   AND NOT EXISTS (SELECT FROM payments p WHERE p.order_id = o.id AND p.state = 'pending')
   AND NOT EXISTS (SELECT FROM invoices i WHERE i.order_id = o.id AND i.state IN ('waiting', 'requested', 'mismatched', 'reversing'))
   AND CASE WHEN issued.until IS NOT NULL THEN issued.until < $1
            ELSE a.closed_at IS NOT NULL OR coalesce(o.closed_at, o.updated_at) < $2 END
 ORDER BY coalesce(o.closed_at, o.completed_at, o.updated_at), o.id LIMIT $4
