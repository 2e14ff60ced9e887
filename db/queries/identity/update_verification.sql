-- Finishes a pending check.
-- $1 bigint id, $2 text state, $3 text failure, $4 text provider_code, $5 text similarity, $6 text live_status, $7 timestamptz finished_at
UPDATE identity_verifications
SET state = $2, failure = $3, provider_code = $4, similarity = $5, live_status = $6, finished_at = $7
WHERE id = $1 AND state = 'pending'
