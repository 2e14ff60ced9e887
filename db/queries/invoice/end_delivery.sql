-- What became of a sending; its target has served.
-- $1 bigint id, $2 text state, $3 text failure, $4 timestamptz ended_at
UPDATE invoice_deliveries SET state = $2, failure = $3, ended_at = $4, target_sealed = NULL WHERE id = $1 AND state = 'waiting'
