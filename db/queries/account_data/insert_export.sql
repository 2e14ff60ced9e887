-- Stores a link to an account's data.
-- $1 bigint id, $2 bigint account_id, $3 timestamptz created_at, $4 timestamptz expires_at
INSERT INTO data_exports (id, account_id, created_at, expires_at) VALUES ($1, $2, $3, $4)
