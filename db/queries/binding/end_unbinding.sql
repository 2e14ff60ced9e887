-- The party has heard it: the tie is gone and may be made anew.
-- $1 bigint id, $2 timestamptz unbound_at
UPDATE bindings SET state = 'unbound', unbound_at = $2 WHERE id = $1 AND state = 'unbinding'
