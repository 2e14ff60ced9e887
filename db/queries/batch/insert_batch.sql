-- Stores an empty batch beside its order.
-- $1 bigint id, $2 bigint authorization_id
INSERT INTO batches (id, authorization_id) VALUES ($1, $2)
