-- Entries of a range of transactions, in the order of a block.
-- $1 text from_tx, $2 text to_tx (excluded), $3 bigint how many
-- columns: id bigint, mac bytea, tx_id text
SELECT id, mac, tx_id::text AS tx_id
  FROM audit_entries
 WHERE audit_entries.tx_id >= $1::text::xid8 AND audit_entries.tx_id < $2::text::xid8
 ORDER BY audit_entries.tx_id, id
 LIMIT $3
