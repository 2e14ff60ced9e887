-- Is the person of this number one of this company's: handler or legal representative in a paid order of it, or the account that ordered?
-- $1 bytea company (document_number_index), $2 bytea mobile_index
-- columns: tied boolean
SELECT EXISTS (SELECT FROM orders o JOIN order_people p ON p.order_id = o.id
               WHERE p.mobile_index = $2 AND o.document_number_index = $1 AND o.holder_kind = 'enterprise' AND o.paid_at IS NOT NULL)
    OR EXISTS (SELECT FROM accounts a JOIN orders o ON o.account_id = a.id
               WHERE a.mobile_index = $2 AND o.document_number_index = $1 AND o.holder_kind = 'enterprise' AND o.paid_at IS NOT NULL) AS tied
