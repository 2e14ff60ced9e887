-- Entries, newest first, with the block each is sealed in.
-- $1 bigint from_id, $2 bigint before_id, $3 bigint how many; NULL = any: $4 text action, $5 text actor_kind, $6 bigint actor_id, $7 text subject_kind,
-- $8 bigint subject_id ($4, $6 and $8 always NULL)
-- columns: id bigint, at timestamptz, actor_kind text, actor_id bigint, actor_login text, action, subject_kind text, subject_id bigint, detail text, block bigint
SELECT entry.id, entry.at, entry.actor_kind, entry.actor_id, entry.action, entry.subject_kind, entry.subject_id, entry.detail,
       (SELECT staff.login FROM staff WHERE entry.actor_kind = 'staff' AND staff.id = entry.actor_id) AS actor_login,
       (SELECT block.id FROM audit_blocks AS block WHERE block.to_tx > entry.tx_id ORDER BY block.to_tx LIMIT 1) AS block
  FROM audit_entries AS entry
 WHERE entry.id >= $1 AND entry.id < $2
   AND ($5::text IS NULL OR entry.actor_kind = $5) AND ($7::text IS NULL OR entry.subject_kind = $7) AND $4::text IS NULL AND $6::bigint IS NULL AND $8::bigint IS NULL
 ORDER BY entry.id DESC
 LIMIT $3
