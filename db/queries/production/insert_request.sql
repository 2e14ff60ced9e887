-- A token tool's request.
-- $1 bigint claim_id, $2 bytea request_sealed, $3 bytea public_key, $4 text token_serial, $5 bigint staff_id, $6 timestamptz created_at
INSERT INTO token_requests (claim_id, request_sealed, public_key, token_serial, staff_id, created_at) VALUES ($1, $2, $3, $4, $5, $6)
