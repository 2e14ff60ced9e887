-- Adds a person.
-- $1 bigint id, $2 text login, $3 text name, $4 integer roles, $5 text password_hash, $6 bytea totp_sealed, $7 bytea mobile_index,
-- $8 timestamptz created_at, $9 timestamptz enrolled_at, $10 bigint created_by
INSERT INTO staff (id, login, name, roles, password_hash, totp_sealed, mobile_index, created_at, enrolled_at, created_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
