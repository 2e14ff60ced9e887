-- The newest block.
-- columns: id bigint, to_tx text, digest bytea
SELECT id, to_tx::text AS to_tx, digest
  FROM audit_blocks
 ORDER BY id DESC
 LIMIT 1
