-- $1 claim, $2 share, $3 opening, $4 now
INSERT INTO key_shares (claim_id, share_sealed, opening_sealed, state, created_at, updated_at)
VALUES ($1, $2, $3, 'committed', $4, $4)
