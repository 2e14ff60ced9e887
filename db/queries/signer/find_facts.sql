-- Everything lnca-signer wants to know before it acts for a claim, read anew each time. $1 claim
SELECT c.order_id, c.account_id, c.device_id, c.state AS claim_state, c.expires_at,
       o.state AS order_state, o.account_id AS order_account_id, o.medium, o.holder_kind, o.term_years::bigint AS term_years,
       o.holder_name_sealed, o.document_type, o.document_number_sealed, o.document_number_index,
       o.profile_hash, p.data AS profile_data, p.name = o.profile_name AS profile_fits,
       v.id AS verification_id, v.state AS verification_state, v.order_id AS verification_order_id,
       v.document_type AS verified_type, v.document_number_index AS verified_index, v.name_sealed AS verified_name_sealed,
       i.document_number_index AS identity_index,
       (SELECT x.state FROM certificates x WHERE x.claim_id = c.id) AS certificate_state,
       (SELECT r.decision FROM reviews r WHERE r.order_id = o.id ORDER BY r.id DESC LIMIT 1) AS last_decision,
       EXISTS (SELECT 1 FROM payments y WHERE y.order_id = o.id AND y.state = 'succeeded' AND y.amount_fen = o.amount_fen) AS paid
  FROM claims c
  JOIN orders o ON o.id = c.order_id
  LEFT JOIN certificate_profiles p ON p.hash = o.profile_hash
  LEFT JOIN identity_verifications v ON v.id = o.verification_id
  LEFT JOIN identities i ON i.account_id = c.account_id
 WHERE c.id = $1
