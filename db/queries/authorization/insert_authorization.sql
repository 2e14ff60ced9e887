-- Stores a grant, in force.
-- $1 id, $2 kind, $3 order_id, $4 company_name_sealed, $5 company_name_index, $6 company_number_sealed, $7 company_index, $8 grantor_name_sealed,
-- $9 grantor_name_index, $10 grantor_mobile_sealed, $11 grantor_mobile_index, $12 grantor_document_index, $13 grantee_name_sealed,
-- $14 grantee_name_index, $15 grantee_mobile_sealed, $16 grantee_mobile_index, $17 grantee_document_index, $18 in_force_from, $19 in_force_until
INSERT INTO authorizations (id, kind, order_id, company_name_sealed, company_name_index, company_number_sealed, company_index, grantor_name_sealed,
    grantor_name_index, grantor_mobile_sealed, grantor_mobile_index, grantor_document_index, grantee_name_sealed, grantee_name_index,
    grantee_mobile_sealed, grantee_mobile_index, grantee_document_index, in_force_from, in_force_until, state)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 'in_force')
