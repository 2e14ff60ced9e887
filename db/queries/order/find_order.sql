-- One order.
-- $1 bigint id
-- columns: those of orders
SELECT id, account_id, type, product_code, holder_kind, medium, term_years, quantity, amount_fen, agreement_version, state, last_event, version,
    holder_name_sealed, holder_name_index, holder_mobile_sealed, holder_mobile_index, document_type, document_number_sealed,
    document_number_index, verification_id, invoice_title_sealed, profile_name, profile_hash, created_at, updated_at, submitted_at, closes_at,
    paid_at, waiting_since, reviewer_id, reviewer_since, approved_at, completed_at, closed_at, service_from, service_until, resubmissions,
    handler_document_index, reviews_needed, first_approver_id, first_approved_at, batch_id
FROM orders WHERE id = $1
