-- One page of the grants that the person of an account made or got, newest first.
-- $1 bigint account_id, $2 boolean history (false = in force at $3, true = ended or run out), $3 timestamptz at, $4 bigint limit, $5 bigint offset,
-- $6 text kind (NULL = any)
-- columns: those of authorizations, is_grantor boolean, total bigint (of all pages)
SELECT id, kind, order_id, company_name_sealed, company_number_sealed, company_index, grantor_name_sealed, grantor_mobile_sealed, grantor_mobile_index,
    grantor_document_index, grantee_name_sealed, grantee_mobile_sealed, grantee_mobile_index, grantee_document_index, in_force_from, in_force_until,
    state, ended_at, ended_by_kind, ended_by_id,
    own.is_grantor, count(*) OVER () AS total
FROM account_grants($1) own JOIN authorizations ON id = own.authorization_id
WHERE (state = 'in_force' AND (in_force_until IS NULL OR in_force_until > $3)) <> $2 AND ($6::text IS NULL OR kind = $6)
ORDER BY id DESC LIMIT $4 OFFSET $5
