-- The noted end of the chain.
-- columns: block_id bigint, digest bytea, key_id integer, mac bytea
SELECT block_id, digest, key_id, mac FROM audit_heads
