-- Notes the end of the chain.
-- $1 bigint block_id, $2 bytea digest, $3 integer key_id, $4 bytea mac
INSERT INTO audit_heads (block_id, digest, key_id, mac)
VALUES ($1, $2, $3, $4)
    ON CONFLICT (id) DO UPDATE SET block_id = excluded.block_id, digest = excluded.digest,
                                   key_id = excluded.key_id, mac = excluded.mac
