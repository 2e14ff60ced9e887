-- What staff did with a refund. The row is locked.
-- $1 bigint id, $2 text state, $3 timestamptz decided_at, $4 bigint decided_by, $5 text decision_note, $6 timestamptz finished_at, $7 text problem,
-- $8 timestamptz updated_at, $9 boolean paid_otherwise, $10 bytea otherwise_note_sealed
UPDATE refunds SET state = $2, decided_at = $3, decided_by = $4, decision_note = $5, finished_at = $6, problem = $7, updated_at = $8, paid_otherwise = $9, otherwise_note_sealed = $10, version = version + 1
WHERE id = $1
