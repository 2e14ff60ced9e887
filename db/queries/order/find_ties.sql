-- What hangs on an order that was approved: its certificate, whether that is tied to something, and whether it can be renewed from the list.
-- $1 bigint id
-- columns: certificate_id bigint (the newest), bound boolean, token_renewable boolean (a token that nobody renewed yet)
SELECT (SELECT id FROM certificates WHERE order_id = o.id ORDER BY id DESC LIMIT 1) AS certificate_id,
    EXISTS (SELECT FROM certificates c JOIN bindings b ON b.certificate_id = c.id WHERE c.order_id = o.id AND b.state = 'bound') AS bound,
    o.medium = 'ukey' AND o.state = 'completed'
        AND NOT EXISTS (SELECT FROM orders n WHERE n.line_id = o.line_id AND n.id > o.id AND n.state NOT IN ('draft', 'closed', 'refunded'))
        AND EXISTS (SELECT FROM certificates c WHERE c.order_id = o.id AND c.state = 'valid') AS token_renewable
FROM orders o WHERE o.id = $1
