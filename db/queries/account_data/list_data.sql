-- Everything that is kept about one account, row by row as its table has it; a new column is there by itself. Sealed values come apart, because
-- only core can open them. What is left out: indexes, hashes and secrets (no information about the person), who of the staff did something, and
-- from where another account did: the payer of a batch, the handler or the orderer of a company.
-- $1 bigint account_id, $2 bigint how many rows at most
-- columns: section text (the table), id bigint (names the sealed values), body text (JSON object), sealed_columns text[], sealed_values text[] (hex)
WITH own_orders AS MATERIALIZED (SELECT o.* FROM orders o WHERE o.account_id = $1),
-- The person on the other side of a grant is somebody else, unless the account itself typed both into its order; a renewal copies the legal
-- representative from an earlier order, perhaps another account's.
own_grants AS (
    SELECT z.id, bool_or(z.typed OR z.is_grantor) AS with_grantor, bool_or(z.typed OR z.is_grantee) AS with_grantee
      FROM (SELECT a.id, o.type <> 'renewal' AS typed, false AS is_grantor, false AS is_grantee FROM authorizations a JOIN own_orders o ON o.id = a.order_id
            UNION ALL SELECT authorization_id, false, is_grantor, is_grantee FROM account_grants($1)) z
     GROUP BY z.id
),
-- The share of a batch goes back to its payer: the payer's are the words about it, and what happens to the money.
own_refunds AS (
    SELECT z.id, bool_or(z.is_payer) AS is_payer
      FROM (SELECT r.id, o.batch_id IS NULL AS is_payer FROM own_orders o JOIN refunds r ON r.order_id = o.id
            UNION ALL SELECT r.id, true FROM own_orders b JOIN orders s ON s.batch_id = b.id JOIN refunds r ON r.order_id = s.id WHERE b.type = 'batch') z
     GROUP BY z.id
),
subjects AS (
    SELECT $1::bigint AS id
    UNION SELECT id FROM own_orders
    UNION SELECT id FROM certificates WHERE account_id = $1
    UNION SELECT id FROM sessions WHERE account_id = $1
    UNION SELECT id FROM identity_verifications WHERE account_id = $1
),
kept (position, section, id, content) AS (
    SELECT 1, 'accounts', a.id, to_jsonb(a) FROM accounts a WHERE a.id = $1
    UNION ALL SELECT 1, 'numbers_left', l.account_id, to_jsonb(l) FROM numbers_left l WHERE l.account_id = $1
    UNION ALL SELECT 2, 'account_agreements', g.version, to_jsonb(g) FROM account_agreements g WHERE g.account_id = $1
    UNION ALL SELECT 3, 'sessions', s.id, to_jsonb(s) FROM sessions s WHERE s.account_id = $1
    UNION ALL SELECT 4, 'identities', i.account_id, to_jsonb(i) FROM identities i WHERE i.account_id = $1
    UNION ALL SELECT 5, 'identity_verifications', v.id, to_jsonb(v) FROM identity_verifications v WHERE v.account_id = $1
    UNION ALL SELECT 6, 'orders', o.id, to_jsonb(o)
          - CASE WHEN o.batch_id IS NULL OR o.verification_id IS NOT NULL THEN '{}' ELSE '{holder_name_sealed,document_number_sealed}'::text[] END
          FROM own_orders o
    UNION ALL SELECT 6, 'order_people', p.id, to_jsonb(p)
          - CASE WHEN o.type = 'renewal' AND p.role = 'legal_representative' THEN '{name_sealed,mobile_sealed,document_number_sealed}'::text[] ELSE '{}' END
          FROM order_people p JOIN own_orders o ON o.id = p.order_id
    UNION ALL SELECT 6, 'order_deliveries', d.order_id, to_jsonb(d) FROM order_deliveries d JOIN own_orders o ON o.id = d.order_id
    UNION ALL SELECT 6, 'reminders', r.id, to_jsonb(r) FROM reminders r WHERE r.account_id = $1
    UNION ALL SELECT 7, 'order_events', e.id, to_jsonb(e) FROM order_events e JOIN own_orders o ON o.id = e.order_id
    UNION ALL SELECT 8, 'materials', m.id, to_jsonb(m) FROM materials m JOIN own_orders o ON o.id = m.order_id
    UNION ALL SELECT 9, 'payments', p.id, to_jsonb(p) FROM payments p JOIN own_orders o ON o.id = p.order_id
    UNION ALL SELECT 9, 'refunds', r.id, to_jsonb(r)
          - CASE WHEN z.is_payer THEN '{}' ELSE '{note_sealed,otherwise_note_sealed,reason,decision_note,payment_id,number,provider_number,problem}'::text[] END
          FROM own_refunds z JOIN refunds r ON r.id = z.id
    UNION ALL SELECT 9, 'invoices', i.id, to_jsonb(i) FROM invoices i JOIN own_orders o ON o.id = i.order_id
    UNION ALL SELECT 9, 'invoice_deliveries', d.id, to_jsonb(d) FROM invoice_deliveries d JOIN invoices i ON i.id = d.invoice_id JOIN own_orders o ON o.id = i.order_id
    UNION ALL SELECT 9, 'batches', b.id, to_jsonb(b) FROM batches b JOIN own_orders o ON o.id = b.id
    UNION ALL SELECT 9, 'renewals', n.order_id, to_jsonb(n) FROM renewals n JOIN own_orders o ON o.id = n.order_id
    UNION ALL SELECT 10, 'reviews', r.id, to_jsonb(r) || jsonb_build_object('reasons', (
        SELECT coalesce(jsonb_object_agg(n.field, n.reason), '{}') FROM review_reasons n WHERE n.review_id = r.id))
        FROM reviews r JOIN own_orders o ON o.id = r.order_id
    UNION ALL SELECT 11, 'claims', c.id, to_jsonb(c) FROM claims c WHERE c.account_id = $1
    UNION ALL SELECT 12, 'certificates', c.id, to_jsonb(c) FROM certificates c WHERE c.account_id = $1
    UNION ALL SELECT 12, 'key_uses', u.id, to_jsonb(u) FROM key_uses u WHERE u.account_id = $1
    UNION ALL SELECT 12, 'extensions', x.id, to_jsonb(x) FROM extensions x WHERE x.account_id = $1
    UNION ALL SELECT 12, 'seals', s.id, to_jsonb(s) FROM seals s JOIN own_orders o ON o.id = s.order_id
    UNION ALL SELECT 12, 'bindings', b.id, to_jsonb(b) FROM bindings b WHERE b.account_id = $1
    UNION ALL SELECT 12, 'authorizations', z.id, to_jsonb(z)
          - CASE WHEN g.with_grantor THEN '{}' ELSE '{grantor_name_sealed,grantor_mobile_sealed}'::text[] END
          - CASE WHEN g.with_grantee THEN '{}' ELSE '{grantee_name_sealed,grantee_mobile_sealed}'::text[] END
        FROM own_grants g JOIN authorizations z ON z.id = g.id
    UNION ALL SELECT 13, 'data_exports', d.id, to_jsonb(d) FROM data_exports d WHERE d.account_id = $1
    UNION ALL SELECT 14, 'audit_entries', e.id, to_jsonb(e) FROM audit_entries e JOIN subjects s ON s.id = e.subject_id
),
listed AS (SELECT * FROM kept ORDER BY position, section, id LIMIT $2)
SELECT listed.section, listed.id,
       (SELECT coalesce(jsonb_object_agg(key, CASE WHEN key ~ '(^|_)id$' AND jsonb_typeof(value) = 'number' THEN to_jsonb(value #>> '{}') ELSE value END), '{}')
          FROM jsonb_each(content)
         WHERE key !~ '(_sealed|_index|_hash)$' AND value <> 'null'
           AND NOT key = ANY (ARRAY['code_url', 'creation_key', 'commitment', 'mac', 'tx_id', 'key_id', 'staff_id', 'reviewer_id', 'reviewer_since', 'first_approver_id', 'suspended_by', 'handed_over_by', 'decided_by', 'made_by', 'checked_by', 'revoked_by'])
           AND NOT (key IN ('actor_id', 'session_id', 'address', 'request_id') AND content ->> 'actor_kind' IS NOT NULL
                    AND (content ->> 'actor_kind', content ->> 'actor_id') IS DISTINCT FROM ('account', $1::bigint::text)))::text AS body,
       ARRAY(SELECT key FROM jsonb_each_text(content)
              WHERE key ~ '_sealed$' AND value IS NOT NULL AND NOT key = ANY (ARRAY['biz_token_sealed', 'url_sealed']) ORDER BY key) AS sealed_columns,
       ARRAY(SELECT substr(value, 3) FROM jsonb_each_text(content)
              WHERE key ~ '_sealed$' AND value IS NOT NULL AND NOT key = ANY (ARRAY['biz_token_sealed', 'url_sealed']) ORDER BY key) AS sealed_values
  FROM listed ORDER BY listed.position, listed.section, listed.id
