-- The review queue of one reviewer, oldest first, after a position.
-- $1 timestamptz after_waiting_since, $2 bigint after_id, $3 bigint limit, $4 bigint reviewer_id
-- columns: those of orders
SELECT id, account_id, type, product_code, holder_kind, medium, term_years, quantity, amount_fen, agreement_version, state, last_event, version,
    holder_name_sealed, holder_name_index, holder_mobile_sealed, holder_mobile_index, document_type, document_number_sealed,
    document_number_index, verification_id, invoice_title_sealed, profile_name, profile_hash, created_at, updated_at, submitted_at, closes_at,
    paid_at, waiting_since, reviewer_id, reviewer_since, approved_at, completed_at, closed_at, service_from, service_until, resubmissions,
    handler_document_index, reviews_needed, first_approver_id, first_approved_at, batch_id
FROM orders WHERE state = 'in_review' AND reviewer_id = $4 AND (waiting_since, id) > (coalesce($1::timestamptz, '-infinity'), $2::bigint)
ORDER BY waiting_since, id LIMIT $3
