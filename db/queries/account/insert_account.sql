-- Stores a new account.
-- $1 bigint id, $2 bytea mobile_sealed, $3 bytea mobile_index, $4 text password_hash, $5 text language, $6 boolean large_type, $7 timestamptz created_at
INSERT INTO accounts (id, mobile_sealed, mobile_index, password_hash, language, large_type, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
