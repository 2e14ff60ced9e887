-- May this handler use this company's certificate at this time?
-- $1 bytea company_index, $2 bytea grantee_document_index, $3 timestamptz at
-- columns: in_force boolean
SELECT EXISTS (SELECT FROM authorizations WHERE kind = 'certificate' AND state = 'in_force' AND company_index = $1 AND grantee_document_index = $2
    AND in_force_from <= $3 AND (in_force_until IS NULL OR in_force_until > $3)) AS in_force
