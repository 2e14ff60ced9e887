-- A new session. $1 id, $2 client, $3 account id or NULL, $4 staff id or NULL, $5 hash of the cookie or NULL, $6 device, $7 address, $8 now, $9 absolute end.
INSERT INTO sessions (id, client, account_id, staff_id, token_hash, device, address, created_at, seen_at, expires_at)
VALUES ($1::bigint, $2::text, $3::bigint, $4::bigint, $5::bytea, $6::text, $7::inet, $8::timestamptz, $8::timestamptz, $9::timestamptz);
