-- $1 order, $2 certificate, $3 key use, $4 end of the period, $5 lapsed
INSERT INTO renewals (order_id, certificate_id, key_use_id, ends_at, lapsed) VALUES ($1, $2, $3, $4, $5)
