-- What the applicant wrote about a refund.
-- $1 bigint order_id
UPDATE refunds SET note_sealed = NULL WHERE order_id = $1 AND note_sealed IS NOT NULL
