-- One page of a batch's rows in the spreadsheet's order, with the order that a submitted row became.
-- $1 bigint batch_id, $2 boolean wrong (true = only rows with an error), $3 bigint limit, $4 bigint offset
-- columns: those of batch_rows; order_…: those of orders; refund_state text (of the newest refund; NULL = none); total bigint (of all pages)
SELECT r.line, r.name_sealed, r.mobile_sealed, r.document_number_sealed, r.name_error, r.mobile_error, r.document_number_error, r.order_id,
    o.state AS order_state, o.holder_name_sealed AS order_name_sealed, o.holder_mobile_sealed AS order_mobile_sealed,
    o.document_number_sealed AS order_document_number_sealed,
    (SELECT f.state FROM refunds f WHERE f.order_id = r.order_id ORDER BY f.id DESC LIMIT 1) AS refund_state,
    count(*) OVER () AS total
FROM batch_rows r LEFT JOIN orders o ON o.id = r.order_id
WHERE r.batch_id = $1 AND (NOT $2 OR coalesce(r.name_error, r.mobile_error, r.document_number_error) IS NOT NULL)
ORDER BY r.line LIMIT $3 OFFSET $4
