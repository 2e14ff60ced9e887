-- Blocks in order.
-- $1 bigint after this id, $2 bigint how many
-- columns: id bigint, from_tx text, to_tx text, sealed_at timestamptz, entry_count integer, entries, previous_digest, digest bytea,
--          key_id integer, mac bytea
SELECT id, from_tx::text AS from_tx, to_tx::text AS to_tx, sealed_at, entry_count, entries, previous_digest, digest, key_id, mac
  FROM audit_blocks
 WHERE id > $1
 ORDER BY id
 LIMIT $2
