-- A page of what the certificate of an order is or was last tied to and not free of yet.
-- $1 bigint order_id, $2 bigint limit, $3 bigint offset
-- columns: those of bindings, total bigint (of all pages), relying_party_identifier, relying_party_name_zh, relying_party_name_en text
SELECT b.id, b.relying_party_id, b.certificate_id, b.account_id, b.account_reference_sealed, b.state, b.bound_at, b.unbinding_at, b.unbound_at,
    p.identifier AS relying_party_identifier, p.name_zh AS relying_party_name_zh, p.name_en AS relying_party_name_en, count(*) OVER () AS total
FROM certificates c JOIN bindings b ON b.certificate_id = c.id JOIN relying_parties p ON p.id = b.relying_party_id
WHERE c.order_id = $1 AND b.state <> 'unbound' ORDER BY b.id DESC LIMIT $2 OFFSET $3
