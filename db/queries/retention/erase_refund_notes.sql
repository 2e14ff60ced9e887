-- What the applicant and staff wrote about a refund. That it was paid back without the provider stays, for the books.
-- $1 bigint order_id
UPDATE refunds SET note_sealed = NULL, decision_note = NULL, otherwise_note_sealed = NULL
 WHERE order_id = $1 AND (note_sealed IS NOT NULL OR decision_note IS NOT NULL OR otherwise_note_sealed IS NOT NULL)
