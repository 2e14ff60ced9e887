-- What a batch's payment still pays for: the shares that do not go back.
-- $1 bigint batch_id
-- columns: amount_fen bigint
SELECT coalesce(sum(amount_fen), 0)::bigint AS amount_fen FROM orders WHERE batch_id = $1 AND state NOT IN ('refunding', 'refunded')
