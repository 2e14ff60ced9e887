-- Whole entries of a range of transactions, for verifying.
-- $1 text from_tx, $2 text to_tx (excluded), $3 text after this tx_id or NULL, $4 bigint and this id, $5 bigint how many
-- columns: id bigint, at timestamptz, actor_kind text, actor_id, session_id bigint, address, request_id, action, subject_kind text,
--          subject_id bigint, detail text, key_id integer, mac bytea, tx_id text
SELECT id, at, actor_kind, actor_id, session_id, address, request_id, action, subject_kind, subject_id, detail, key_id, mac,
       tx_id::text AS tx_id
  FROM audit_entries
 WHERE audit_entries.tx_id >= $1::text::xid8 AND audit_entries.tx_id < $2::text::xid8
   AND ($3::text IS NULL OR (audit_entries.tx_id, id) > ($3::text::xid8, $4::bigint))
 ORDER BY audit_entries.tx_id, id
 LIMIT $5
