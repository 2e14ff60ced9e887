-- The rows became orders, which have their values from now on.
-- $1 bigint batch_id, $2 bigint[] lines, $3 bigint[] order_ids
UPDATE batch_rows r SET order_id = given.order_id, name_sealed = NULL, mobile_sealed = NULL, document_number_sealed = NULL
FROM unnest($2::bigint[], $3::bigint[]) AS given (line, order_id) WHERE r.batch_id = $1 AND r.line = given.line
