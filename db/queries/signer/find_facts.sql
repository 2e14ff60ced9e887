-- Everything lnca-signer wants to know before it acts for a claim, read anew each time. certificate_state: one that is not valid bars its key for all. earlier_…: the order of the certificate that a renewal
-- renews. confirmed: with the PIN of a certificate that is still good; renewed_until: the end of that key's last certificate. paid: the order's own price, or its equal share in a batch's.
-- authorised: a company's renewal was confirmed with the PIN of the renewed certificate or of one of who was the company's legal representative by the newest order reviewed then
-- (order_people/find_representation); a token's is for the handler of the renewed one, or for who was the legal representative when it was submitted. $1 claim
SELECT c.order_id, c.account_id, c.device_id, c.state AS claim_state, c.expires_at,
       o.type AS order_type, o.state AS order_state, o.account_id AS order_account_id, o.medium, o.holder_kind, o.term_years::bigint AS term_years,
       o.service_until,
       o.holder_name_sealed, o.document_type, o.document_number_sealed, o.document_number_index,
       o.profile_hash, p.data AS profile_data, p.name = o.profile_name AS profile_fits,
       v.id AS verification_id, v.state AS verification_state, v.order_id AS verification_order_id,
       v.document_type AS verified_type, v.document_number_index AS verified_index, v.name_sealed AS verified_name_sealed,
       i.document_number_index AS identity_index,
       (SELECT x.state FROM certificates x WHERE x.claim_id = c.id ORDER BY x.state = 'valid' LIMIT 1) AS certificate_state,
       (SELECT r.decision FROM reviews r WHERE r.order_id = o.id ORDER BY r.id DESC LIMIT 1) AS last_decision,
       (SELECT count(DISTINCT r.staff_id) FROM reviews r WHERE r.order_id = o.id AND r.decision = 'approve'
           AND r.id > COALESCE((SELECT max(x.id) FROM reviews x WHERE x.order_id = o.id AND x.decision = 'refuse'), 0)) AS approvals,
       o.reviews_needed::bigint AS reviews_needed, o.handler_document_index, EXISTS (SELECT FROM account_handled_orders(c.account_id) m WHERE m.order_id = o.id) AS by_handler,
       h.id AS handler_id, h.name_sealed AS handler_name_sealed, h.document_type AS handler_type, h.document_number_index AS handler_index,
       h.mobile_proved_at IS NOT NULL AS handler_proved,
       l.name_sealed IS NOT NULL AND l.mobile_index IS NOT NULL AND l.document_number_index IS NOT NULL AS represented,
       g.id AS grant_id, g.in_force_from, g.in_force_until,
       EXISTS (SELECT 1 FROM payments y JOIN orders b ON b.id = COALESCE(o.batch_id, o.id) WHERE y.order_id = b.id AND y.state = 'succeeded'
           AND y.amount_fen = b.amount_fen AND b.amount_fen = o.amount_fen * b.quantity
           AND (o.batch_id IS NULL OR b.quantity = (SELECT count(*) FROM orders x WHERE x.batch_id = b.id))) AS paid,
       n.lapsed, u.purpose = 'renewal' AND u.certificate_id = n.certificate_id AND u.signed_at IS NOT NULL AND hc.state = 'valid' AS confirmed,
       CASE o.medium WHEN 'ukey' THEN e.medium = 'ukey' AND h.document_number_index IN (e.handler_document_index, q.document_number_index)
            ELSE u.purpose = 'renewal' AND u.signed_at IS NOT NULL AND (u.certificate_id = n.certificate_id
                OR EXISTS (SELECT FROM certificates y JOIN orders w ON w.id = y.order_id
                            WHERE y.id = u.certificate_id AND y.account_id = u.account_id AND q.document_number_index = COALESCE(w.handler_document_index, w.document_number_index)
                              AND (w.holder_kind = 'personal' OR w.document_number_index = e.document_number_index))) END AS authorised,
       e.line_id = o.line_id AS same_line, e.handler_document_index IS DISTINCT FROM o.handler_document_index AS handler_changed,
       (SELECT max(x.not_after) FROM certificates x WHERE x.claim_id = hc.claim_id) AS renewed_until, e.id AS earlier_order_id, e.holder_name_sealed AS earlier_name_sealed,
       e.document_type AS earlier_type, e.document_number_index AS earlier_index
  FROM claims c
  JOIN orders o ON o.id = c.order_id
  LEFT JOIN certificate_profiles p ON p.hash = o.profile_hash
  LEFT JOIN identity_verifications v ON v.id = o.verification_id
  LEFT JOIN identities i ON i.account_id = c.account_id
  LEFT JOIN order_people h ON h.order_id = o.id AND h.role = 'handler'
  LEFT JOIN order_people l ON l.order_id = o.id AND l.role = 'legal_representative'
  LEFT JOIN authorizations g ON g.kind = 'certificate' AND g.state = 'in_force' AND g.company_index = o.document_number_index
       AND g.grantee_document_index = h.document_number_index
  LEFT JOIN renewals n ON n.order_id = o.id
  LEFT JOIN key_uses u ON u.id = n.key_use_id
  LEFT JOIN certificates hc ON hc.id = n.certificate_id
  LEFT JOIN orders e ON e.id = hc.order_id
  LEFT JOIN order_people q ON q.role = 'legal_representative' AND o.holder_kind = 'enterprise'
       AND q.order_id = (SELECT z.id FROM orders z WHERE z.document_number_index = e.document_number_index AND z.state <> 'draft' AND z.holder_kind = 'enterprise'
                            AND z.type IN ('new', 'renewal') AND z.erased_at IS NULL AND z.approved_at <= COALESCE(u.signed_at, o.submitted_at)
                          ORDER BY z.type = 'new' DESC, z.approved_at DESC, z.id DESC LIMIT 1)
 WHERE c.id = $1
