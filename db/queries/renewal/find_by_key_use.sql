-- $1 key use
-- columns: those of renewals, handler_changed boolean
SELECT r.order_id, r.certificate_id, r.key_use_id, r.ends_at, r.lapsed, e.handler_document_index IS DISTINCT FROM o.handler_document_index AS handler_changed
  FROM renewals r JOIN orders o ON o.id = r.order_id JOIN certificates c ON c.id = r.certificate_id JOIN orders e ON e.id = c.order_id
 WHERE r.key_use_id = $1
