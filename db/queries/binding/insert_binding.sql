-- Ties a certificate to an account at a relying party.
-- $1 bigint id, $2 bigint relying_party_id, $3 bigint certificate_id, $4 bigint account_id, $5 bytea account_reference_sealed,
-- $6 bytea account_reference_index, $7 timestamptz bound_at
INSERT INTO bindings (id, relying_party_id, certificate_id, account_id, account_reference_sealed, account_reference_index, state, bound_at)
VALUES ($1, $2, $3, $4, $5, $6, 'bound', $7)
