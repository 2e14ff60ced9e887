-- One order with what a reading of it shows, in one round trip: the payment that counts (or the newest), its certificate, and its current documents (a row for each,
-- one row without when there is none).
-- Who paid for a batch sees its payment; its persons see none.
-- $1 bigint id
-- columns: those of orders; bound boolean (its certificate is tied to something), token_renewable boolean (a person's token that nobody renewed yet); payment_…: those of payments; refund_…: those of refunds (what the applicant sees); certificate_id; material_…: those of materials
SELECT o.id, o.account_id, o.type, o.product_code, o.holder_kind, o.medium, o.term_years, o.quantity, o.amount_fen, o.agreement_version, o.state,
    o.last_event, o.version, o.holder_name_sealed, o.holder_name_index, o.holder_mobile_sealed, o.holder_mobile_index, o.document_type,
    o.document_number_sealed, o.document_number_index, o.verification_id, o.invoice_title_sealed, o.profile_name, o.profile_hash, o.created_at,
    o.updated_at, o.submitted_at, o.closes_at, o.paid_at, o.waiting_since, o.reviewer_id, o.reviewer_since, o.approved_at, o.completed_at, o.closed_at,
    o.service_from, o.service_until, o.resubmissions, o.handler_document_index, o.reviews_needed, o.first_approver_id, o.first_approved_at, o.batch_id,
    p.id AS payment_id, p.provider AS payment_provider, p.amount_fen AS payment_amount_fen, p.state AS payment_state, p.created_at AS payment_created_at,
    p.expires_at AS payment_expires_at, p.paid_at AS payment_paid_at, p.finished_at AS payment_finished_at,
    r.id AS refund_id, r.amount_fen AS refund_amount_fen, r.cause AS refund_cause, r.state AS refund_state, r.reason AS refund_reason,
    r.decision_note AS refund_decision_note, r.created_at AS refund_created_at, r.decided_at AS refund_decided_at, r.accepted_at AS refund_accepted_at,
    r.finished_at AS refund_finished_at,
    (SELECT id FROM certificates WHERE order_id = o.id ORDER BY id DESC LIMIT 1) AS certificate_id,
    EXISTS (SELECT FROM certificates c JOIN bindings b ON b.certificate_id = c.id WHERE c.order_id = o.id AND b.state = 'bound') AS bound,
    o.medium = 'ukey' AND o.holder_kind = 'personal' AND o.state = 'completed'
        AND NOT EXISTS (SELECT FROM orders n WHERE n.line_id = o.line_id AND n.id > o.id AND n.state NOT IN ('draft', 'closed', 'refunded'))
        AND EXISTS (SELECT FROM certificates c WHERE c.order_id = o.id AND c.state = 'valid') AS token_renewable,
    m.id AS material_id, m.kind AS material_kind, m.media_type AS material_media_type, m.size_bytes AS material_size_bytes, m.width AS material_width,
    m.height AS material_height, m.sm3 AS material_sm3, m.uploaded_at AS material_uploaded_at
FROM orders o
LEFT JOIN LATERAL (SELECT * FROM payments WHERE order_id = o.id ORDER BY (state = 'succeeded') DESC, id DESC LIMIT 1) p ON true
LEFT JOIN LATERAL (SELECT * FROM refunds WHERE order_id = o.id AND (payment_id = p.id OR o.batch_id IS NOT NULL) AND o.paid_at IS NOT NULL ORDER BY id DESC LIMIT 1) r ON true
LEFT JOIN materials m ON m.order_id = o.id AND m.replaced_at IS NULL
WHERE o.id = $1 ORDER BY m.kind
