-- $1 claim, $2 now
INSERT INTO pin_tries (claim_id, wrong, updated_at) VALUES ($1, 0, $2) ON CONFLICT (claim_id) DO NOTHING
