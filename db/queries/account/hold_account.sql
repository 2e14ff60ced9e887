-- Holds an account open until the transaction ends: its closing (which locks FOR UPDATE, the one lock that conflicts) waits, and who waited for a
-- closing finds nothing. A foreign key waits too, but does not look at closed_at.
-- $1 bigint id
-- columns: id bigint
SELECT id FROM accounts WHERE id = $1 AND closed_at IS NULL FOR KEY SHARE
