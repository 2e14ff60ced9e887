-- Writes what may change, if nobody else did since it was read.
-- $1 id, $2 version as read, $3 amount_fen, $4 term_years, $5 state, $6 last_event, $7 holder_name_sealed, $8 holder_name_index, $9 document_type,
-- $10 document_number_sealed, $11 document_number_index, $12 verification_id, $13 invoice_title_sealed, $14 profile_name, $15 profile_hash,
-- $16 updated_at, $17 submitted_at, $18 closes_at, $19 paid_at, $20 waiting_since, $21 reviewer_id, $22 reviewer_since, $23 approved_at,
-- $24 completed_at, $25 closed_at, $26 service_from, $27 service_until, $28 resubmissions, $29 holder_mobile_sealed, $30 holder_mobile_index,
-- $31 handler_document_index, $32 reviews_needed, $33 first_approver_id, $34 first_approved_at, $35 quantity,
-- $36 account_id (an order keeps the one it has; that of a batch's person has none before it is paid)
UPDATE orders SET version = version + 1, amount_fen = $3, term_years = $4, state = $5, last_event = $6, holder_name_sealed = $7,
    holder_name_index = $8, document_type = $9, document_number_sealed = $10, document_number_index = $11, verification_id = $12,
    invoice_title_sealed = $13, profile_name = $14, profile_hash = $15, updated_at = $16, submitted_at = $17, closes_at = $18, paid_at = $19,
    waiting_since = $20, reviewer_id = $21, reviewer_since = $22, approved_at = $23, completed_at = $24, closed_at = $25, service_from = $26,
    service_until = $27, resubmissions = $28, holder_mobile_sealed = $29, holder_mobile_index = $30, handler_document_index = $31,
    reviews_needed = $32, first_approver_id = $33, first_approved_at = $34, quantity = $35, account_id = coalesce(account_id, $36)
WHERE id = $1 AND version = $2
