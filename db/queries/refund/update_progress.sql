-- What the provider did with a refund. The row is locked.
-- $1 bigint id, $2 text state, $3 text provider_number, $4 timestamptz accepted_at, $5 timestamptz finished_at, $6 text problem, $7 timestamptz updated_at
UPDATE refunds SET state = $2, provider_number = $3, accepted_at = $4, finished_at = $5, problem = $6, updated_at = $7, version = version + 1
WHERE id = $1
