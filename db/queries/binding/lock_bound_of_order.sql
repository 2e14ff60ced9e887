-- The living bindings of an order's certificate, held until the transaction ends.
-- $1 bigint order_id
-- columns: id bigint, relying_party_id bigint
SELECT b.id, b.relying_party_id FROM certificates c JOIN bindings b ON b.certificate_id = c.id
 WHERE c.order_id = $1 AND b.state = 'bound' ORDER BY b.id FOR UPDATE OF b
