-- Stores the rows of a batch. An empty text means NULL.
-- $1 bigint batch_id, $2 bigint[] lines, $3 text[] name_sealed, $4 text[] mobile_sealed, $5 text[] document_number_sealed (hex each), $6 text[] name_error,
-- $7 text[] mobile_error, $8 text[] document_number_error
INSERT INTO batch_rows (batch_id, line, name_sealed, mobile_sealed, document_number_sealed, name_error, mobile_error, document_number_error)
SELECT $1, line, decode(nullif(name, ''), 'hex'), decode(nullif(mobile, ''), 'hex'), decode(nullif(document_number, ''), 'hex'),
    nullif(name_error, ''), nullif(mobile_error, ''), nullif(document_number_error, '')
FROM unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
    AS row (line, name, mobile, document_number, name_error, mobile_error, document_number_error)
