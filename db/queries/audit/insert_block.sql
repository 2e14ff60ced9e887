-- Adds a block.
-- $1 bigint id, $2 text from_tx, $3 text to_tx, $4 timestamptz sealed_at, $5 integer entry_count, $6 bytea entries,
-- $7 bytea previous_digest, $8 bytea digest, $9 integer key_id, $10 bytea mac
INSERT INTO audit_blocks (id, from_tx, to_tx, sealed_at, entry_count, entries, previous_digest, digest, key_id, mac)
VALUES ($1, $2::text::xid8, $3::text::xid8, $4, $5, $6, $7, $8, $9, $10)
