-- One page of the orders whose certificate waits for its holder: approved ones, and renewals in effect for another handler than the certificate's,
-- or whose certificate ran out without being extended, in good standing or after a face check; a company's for
-- its handler, while the grant is in force. $1 account, $2 now,
-- $3 limit, $4 offset
-- columns: id, product_code, holder_kind, holder_name_sealed, approved_at, total bigint (of all pages)
SELECT o.id, o.product_code, o.holder_kind, o.holder_name_sealed, COALESCE(o.approved_at, o.completed_at) AS approved_at, count(*) OVER () AS total
  FROM (SELECT own.id FROM orders own WHERE own.account_id = $1 AND own.holder_kind = 'personal'
        UNION ALL SELECT order_id FROM account_handled_orders($1)) mine JOIN orders o ON o.id = mine.id
 WHERE o.medium = 'mobile' AND (o.state = 'approved' OR (o.state = 'completed' AND o.type = 'renewal'
       AND EXISTS (SELECT FROM renewals r JOIN certificates h ON h.id = r.certificate_id JOIN orders e ON e.id = h.order_id
                    WHERE r.order_id = o.id AND (e.handler_document_index IS DISTINCT FROM o.handler_document_index
                       OR h.not_after <= $2 AND (h.state = 'valid' OR o.verification_id IS NOT NULL) AND NOT EXISTS (SELECT FROM certificates n WHERE n.extends_id = h.id)))
       AND NOT EXISTS (SELECT FROM certificates c WHERE c.order_id = o.id)))
   AND (o.holder_kind = 'personal' OR EXISTS (SELECT FROM authorizations g WHERE g.kind = 'certificate' AND g.state = 'in_force' AND g.company_index = o.document_number_index
                         AND g.grantee_document_index = o.handler_document_index AND g.in_force_from <= $2
                         AND (g.in_force_until IS NULL OR g.in_force_until > $2)))
 ORDER BY o.id DESC LIMIT $3 OFFSET $4
