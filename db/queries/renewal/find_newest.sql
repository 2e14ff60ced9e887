-- The newest renewal of a certificate's line for the certificate's own handler that is on its way or done, for the certificate's page.
-- $1 bigint order of the certificate
-- columns: id, state, service_until
SELECT n.id, n.state, n.service_until
  FROM orders o JOIN orders n ON n.line_id = o.line_id AND n.handler_document_index IS NOT DISTINCT FROM o.handler_document_index
 WHERE o.id = $1 AND n.type = 'renewal' AND n.state IN ('awaiting_payment', 'in_review', 'refused', 'approved', 'in_production', 'completed')
 ORDER BY n.id DESC LIMIT 1
