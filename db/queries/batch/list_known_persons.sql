-- Who is known to stand behind the accounts of these numbers?
-- $1 text[] mobile_index (hex)
-- columns: mobile_index bytea, document_number_index bytea
SELECT a.mobile_index, i.document_number_index FROM (SELECT DISTINCT decode(hex, 'hex') AS index FROM unnest($1::text[]) AS hex) asked
JOIN accounts a ON a.mobile_index = asked.index AND a.closed_at IS NULL JOIN identities i ON i.account_id = a.id
