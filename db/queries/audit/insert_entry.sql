-- Adds an entry.
-- $1 bigint id, $2 timestamptz at, $3 text actor_kind, $4 bigint actor_id or NULL, $5 bigint session_id or NULL, $6 text address,
-- $7 text request_id, $8 text action, $9 text subject_kind, $10 bigint subject_id or NULL, $11 text detail or NULL,
-- $12 integer key_id, $13 bytea mac
INSERT INTO audit_entries (id, at, actor_kind, actor_id, session_id, address, request_id, action, subject_kind, subject_id, detail,
                           key_id, mac)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
