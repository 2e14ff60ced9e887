-- One of the grants that the person of an account made or got.
-- $1 bigint id, $2 bigint account_id
-- columns: those of authorizations, is_grantor boolean
SELECT id, kind, order_id, company_name_sealed, company_number_sealed, company_index, grantor_name_sealed, grantor_mobile_sealed, grantor_mobile_index,
    grantor_document_index, grantee_name_sealed, grantee_mobile_sealed, grantee_mobile_index, grantee_document_index, in_force_from, in_force_until,
    state, ended_at, ended_by_kind, ended_by_id, own.is_grantor
FROM account_grants($2) own JOIN authorizations ON id = own.authorization_id WHERE id = $1
