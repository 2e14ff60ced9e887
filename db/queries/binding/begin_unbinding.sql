-- The holder does not want it any more; the party is still to be told.
-- $1 bigint id, $2 timestamptz unbinding_at
UPDATE bindings SET state = 'unbinding', unbinding_at = $2 WHERE id = $1 AND state = 'bound'
