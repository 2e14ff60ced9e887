-- An order whose certificate waits for its holder: approved, or a renewal in effect that is for another handler
-- than the certificate, or whose certificate ran out without being extended. $1 order, $2 now
SELECT o.id FROM orders o
 WHERE o.id = $1 AND o.medium = 'mobile' AND (o.state = 'approved' OR (o.state = 'completed' AND o.type = 'renewal'
   AND EXISTS (SELECT FROM renewals r JOIN certificates h ON h.id = r.certificate_id JOIN orders e ON e.id = h.order_id
                WHERE r.order_id = o.id AND (e.handler_document_index IS DISTINCT FROM o.handler_document_index
                       OR h.not_after <= $2 AND (h.state = 'valid' OR o.verification_id IS NOT NULL) AND NOT EXISTS (SELECT FROM certificates n WHERE n.extends_id = h.id)))
   AND NOT EXISTS (SELECT FROM certificates c WHERE c.order_id = o.id)))
