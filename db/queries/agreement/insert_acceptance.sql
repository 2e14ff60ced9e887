-- Notes an acceptance; the first time counts.
-- $1 bigint account_id, $2 text kind, $3 integer version, $4 timestamptz accepted_at
INSERT INTO account_agreements (account_id, kind, version, accepted_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING
