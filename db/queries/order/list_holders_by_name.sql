-- The people and companies behind the newest 1,000 orders of a name; each is known by the document number, and shown by the newest order.
-- $1 bytea holder_name_index, $2 bigint before_id (cursor: order_id of the holder before), $3 bigint limit, $4 bytea company_name_index: the same name as a
-- company has it
-- columns: order_id bigint, holder_kind, document_type text, holder_name_sealed, document_number_sealed, holder_mobile_sealed bytea, orders bigint,
--   valid, suspended, revoked bigint (certificates of the holder's newest 1,000 orders)
SELECT o.id AS order_id, o.holder_kind, o.document_type, o.holder_name_sealed, o.document_number_sealed, o.holder_mobile_sealed,
    (SELECT count(*) FROM (SELECT 1 FROM orders x WHERE x.document_number_index = o.document_number_index AND x.state <> 'draft' LIMIT 1001) all_orders) AS orders,
    held.valid, held.suspended, held.revoked
FROM (SELECT max(id) AS id FROM (SELECT k.id, k.document_number_index FROM (SELECT $1::bytea AS name UNION SELECT $4) n
                                 CROSS JOIN LATERAL (SELECT id, document_number_index FROM orders WHERE holder_name_index = n.name AND state <> 'draft'
                                                     AND document_number_index IS NOT NULL ORDER BY id DESC LIMIT 1000) k
                                 ORDER BY k.id DESC LIMIT 1000) newest
      GROUP BY document_number_index HAVING max(id) < $2 ORDER BY 1 DESC LIMIT $3) holder
JOIN orders o ON o.id = holder.id
CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE c.state = 'valid') AS valid, count(*) FILTER (WHERE c.state = 'suspended') AS suspended,
                        count(*) FILTER (WHERE c.state = 'revoked') AS revoked
                    FROM (SELECT id FROM orders WHERE document_number_index = o.document_number_index AND state <> 'draft' ORDER BY id DESC LIMIT 1000) x
                    JOIN certificates c ON c.order_id = x.id) held
ORDER BY o.id DESC
