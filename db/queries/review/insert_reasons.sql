-- Stores the reasons of a refusal.
-- $1 bigint review_id, $2 text[] fields, $3 text[] reasons
INSERT INTO review_reasons (review_id, field, reason) SELECT $1, given.field, given.reason FROM unnest($2::text[], $3::text[]) AS given (field, reason)
