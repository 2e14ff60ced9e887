-- One page of the certificates of companies whose legal representative, by the newest reviewed order (order_people/find_representation), is the person of one of the
-- account's own keys, which is good: each with each such key. Of an extended one only its newest. $1 account, $2 now,
-- $3 limit, $4 offset
-- columns: id, key_certificate_id, not_after, service_until (the latest end that is paid for), order_id, holder_name_sealed, handler_id, handler_name_sealed, total bigint (of all pages)
SELECT c.id, k.id AS key_certificate_id, c.not_after, o.id AS order_id, o.holder_name_sealed, h.id AS handler_id, h.name_sealed AS handler_name_sealed,
       COALESCE((SELECT max(s.service_until) FROM orders s WHERE s.line_id = o.line_id AND s.state = 'completed'
           AND s.handler_document_index IS NOT DISTINCT FROM o.handler_document_index), o.service_until) AS service_until, count(*) OVER () AS total
  FROM certificates k
  JOIN orders w ON w.id = k.order_id AND w.medium = 'mobile'
  JOIN order_people l ON l.role = 'legal_representative' AND l.document_number_index = COALESCE(w.handler_document_index, w.document_number_index)
  JOIN orders r ON r.id = l.order_id AND r.holder_kind = 'enterprise' AND r.approved_at IS NOT NULL
   AND r.id = (SELECT n.id FROM orders n WHERE n.document_number_index = r.document_number_index AND n.state <> 'draft' AND n.holder_kind = 'enterprise'
                  AND n.type IN ('new', 'renewal') AND n.erased_at IS NULL AND n.approved_at IS NOT NULL ORDER BY n.type = 'new' DESC, n.approved_at DESC, n.id DESC LIMIT 1)
  JOIN orders o ON o.document_number_index = r.document_number_index AND o.state <> 'draft' AND o.holder_kind = 'enterprise' AND o.medium = 'mobile'
   AND (w.holder_kind = 'personal' OR w.document_number_index = o.document_number_index)
  JOIN certificates c ON c.order_id = o.id AND c.account_id <> k.account_id AND c.state = 'valid' AND c.erased_at IS NULL
  JOIN order_people h ON h.order_id = o.id AND h.role = 'handler'
 WHERE k.account_id = $1 AND k.state = 'valid' AND k.not_after > $2 AND k.erased_at IS NULL
   AND NOT EXISTS (SELECT FROM certificates n WHERE n.extends_id = c.id) AND NOT EXISTS (SELECT FROM certificates n WHERE n.extends_id = k.id)
 ORDER BY c.id DESC, k.id DESC LIMIT $3 OFFSET $4
