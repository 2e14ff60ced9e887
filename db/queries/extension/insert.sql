-- $1 id, $2 certificate, $3 order, $4 account, $5 key use, $6 now
INSERT INTO extensions (id, certificate_id, order_id, account_id, key_use_id, state, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, 'issuing', $6, $6)
