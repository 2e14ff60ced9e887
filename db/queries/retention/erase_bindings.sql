-- What the relying party calls its account. A binding that still stands ends with the record: its certificate ran out years ago.
-- $1 bigint order_id, $2 timestamptz erased_at
UPDATE bindings b SET account_reference_sealed = NULL, state = 'unbound', unbinding_at = coalesce(b.unbinding_at, $2), unbound_at = coalesce(b.unbound_at, $2)
  FROM certificates c WHERE c.order_id = $1 AND b.certificate_id = c.id AND b.account_reference_sealed IS NOT NULL
