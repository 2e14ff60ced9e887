-- Ends a grant that is in force.
-- $1 id, $2 state, $3 ended_at, $4 ended_by_kind, $5 ended_by_id
UPDATE authorizations SET state = $2, ended_at = $3, ended_by_kind = $4, ended_by_id = $5 WHERE id = $1 AND state = 'in_force'
