-- Until when the service of an order's line is paid, and whether that was paid for the order's own handler.
-- $1 bigint order
-- columns: service_until, same_handler boolean
SELECT s.service_until, s.handler_document_index IS NOT DISTINCT FROM o.handler_document_index AS same_handler
  FROM orders o JOIN orders s ON s.line_id = o.line_id
 WHERE o.id = $1 AND s.state IN ('approved', 'in_production', 'completed') AND s.service_until IS NOT NULL
 ORDER BY s.service_until DESC, s.id DESC LIMIT 1
