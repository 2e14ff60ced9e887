-- Everything lnca-signer wants to know before it continues a certificate, read anew each time. $1 extension
SELECT e.certificate_id, e.order_id, e.account_id, e.state AS extension_state,
       c.claim_id, c.account_id AS certificate_account_id, (SELECT x.state FROM certificates x WHERE x.claim_id = c.claim_id ORDER BY x.state = 'valid' LIMIT 1) AS certificate_state, c.not_after,
       before.line_id = o.line_id AND before.product_code = o.product_code AND before.document_number_index = o.document_number_index
           AND before.handler_document_index IS NOT DISTINCT FROM o.handler_document_index AS same_holder,
       u.purpose = 'extension' AND u.certificate_id = e.certificate_id AND u.account_id = e.account_id AND u.subject_id = e.order_id
           AND u.signed_at IS NOT NULL AS confirmed,
       o.type AS order_type, o.state AS order_state, o.medium, o.holder_kind, o.term_years::bigint AS term_years, o.service_until,
       o.holder_name_sealed, o.document_type, o.document_number_sealed, o.document_number_index,
       o.profile_hash, p.data AS profile_data, p.name = o.profile_name AS profile_fits,
       g.id AS grant_id, g.in_force_from, g.in_force_until,
       EXISTS (SELECT 1 FROM payments y WHERE y.order_id = o.id AND y.state = 'succeeded' AND y.amount_fen = o.amount_fen) AS paid
  FROM extensions e
  JOIN certificates c ON c.id = e.certificate_id
  JOIN orders before ON before.id = c.order_id
  JOIN orders o ON o.id = e.order_id
  JOIN renewals r ON r.order_id = o.id
  JOIN key_uses u ON u.id = e.key_use_id
  LEFT JOIN authorizations g ON g.kind = 'certificate' AND g.state = 'in_force' AND o.holder_kind = 'enterprise'
       AND g.company_index = o.document_number_index AND g.grantee_document_index = o.handler_document_index
  LEFT JOIN certificate_profiles p ON p.hash = o.profile_hash
 WHERE e.id = $1
