-- Entries, newest first, with the block each is sealed in.
-- $1 text action or NULL, $2 bigint subject_id or NULL, $3 bigint only ids below or NULL, $4 bigint how many
-- columns: id bigint, at timestamptz, actor_kind text, actor_id bigint, action, subject_kind text, subject_id bigint, detail text, block bigint
SELECT entry.id, entry.at, entry.actor_kind, entry.actor_id, entry.action, entry.subject_kind, entry.subject_id, entry.detail,
       (SELECT block.id FROM audit_blocks AS block WHERE block.to_tx > entry.tx_id ORDER BY block.to_tx LIMIT 1) AS block
  FROM audit_entries AS entry
 WHERE ($1::text IS NULL OR entry.action = $1) AND ($2::bigint IS NULL OR entry.subject_id = $2)
   AND ($3::bigint IS NULL OR entry.id < $3)
 ORDER BY entry.id DESC
 LIMIT $4
