-- Companies with a certificate and a seal information form but no seal yet, the newest first.
-- $1 timestamptz completed before, $2 bigint or then with a smaller id, $3 bigint how many
-- columns: id bigint, holder_name_sealed bytea, completed_at timestamptz
SELECT o.id, o.holder_name_sealed, o.completed_at FROM orders o
WHERE o.seal_wanted AND o.state = 'completed' AND (o.completed_at, o.id) < ($1, $2)
    AND EXISTS (SELECT FROM certificates c WHERE c.order_id = o.id AND c.state = 'valid' AND c.not_after > now())
    AND EXISTS (SELECT FROM materials m WHERE m.order_id = o.id AND m.kind = 'seal_information_form' AND m.replaced_at IS NULL)
ORDER BY o.completed_at DESC, o.id DESC LIMIT $3
