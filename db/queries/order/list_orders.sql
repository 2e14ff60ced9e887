-- One page of an account's orders, newest first. One that a batch pays for comes in with the money.
-- $1 bigint account_id, $2 bigint order_id (NULL = any), $3 bytea holder_name_index (NULL = any) or $7 bytea company_name_index, $4 text state (NULL = any), $5 bigint limit, $6 bigint offset
-- columns: those of orders, bound boolean (its certificate is tied to something), token_renewable boolean (a token that nobody renewed yet), refund_asked boolean (a request waits for finance)
SELECT id, account_id, type, product_code, holder_kind, medium, term_years, quantity, amount_fen, agreement_version, state, last_event, version,
    holder_name_sealed, holder_name_index, holder_mobile_sealed, holder_mobile_index, document_type, document_number_sealed,
    document_number_index, verification_id, invoice_title_sealed, profile_name, profile_hash, created_at, updated_at, submitted_at, closes_at,
    paid_at, waiting_since, reviewer_id, reviewer_since, approved_at, completed_at, closed_at, service_from, service_until, resubmissions,
    handler_document_index, reviews_needed, first_approver_id, first_approved_at, batch_id,
    EXISTS (SELECT FROM certificates c JOIN bindings b ON b.certificate_id = c.id WHERE c.order_id = orders.id AND b.state = 'bound') AS bound,
    orders.medium = 'ukey' AND orders.state = 'completed'
        AND NOT EXISTS (SELECT FROM orders n WHERE n.line_id = orders.line_id AND n.id > orders.id AND n.state NOT IN ('draft', 'closed', 'refunded'))
        AND EXISTS (SELECT FROM certificates c WHERE c.order_id = orders.id AND c.state = 'valid') AS token_renewable,
    EXISTS (SELECT FROM refunds r WHERE r.order_id = orders.id AND r.state = 'requested') AS refund_asked
FROM orders
WHERE account_id = $1 AND (batch_id IS NULL OR paid_at IS NOT NULL) AND ($2::bigint IS NULL OR id = $2) AND ($3::bytea IS NULL OR holder_name_index IN ($3, $7)) AND ($4::text IS NULL OR state = $4)
ORDER BY id DESC LIMIT $5 OFFSET $6
