-- UKey orders that wait for their token or for being handed over, oldest first.
-- $1 bigint only after this id, $2 bigint how many
-- columns: id bigint, type text, state text, holder_kind text, product_code text, holder_name_sealed bytea, approved_at timestamptz, delivery_kind text or NULL
SELECT o.id, o.type, o.state, o.holder_kind, o.product_code, o.holder_name_sealed, o.approved_at, d.kind AS delivery_kind
  FROM orders o LEFT JOIN order_deliveries d ON d.order_id = o.id
 WHERE o.medium = 'ukey' AND o.state IN ('approved', 'in_production') AND o.id > $1 ORDER BY o.id LIMIT $2
