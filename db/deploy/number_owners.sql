-- Whose a mobile number was: what was granted or ordered under a number belongs to the person who had it then, not to whom the operator gives it next.
BEGIN;

-- Numbers that accounts gave up, by a change or by closing. The index alone: it names nobody, and bars the next owner as long as records name it.
CREATE TABLE numbers_left (
    account_id   bigint      NOT NULL REFERENCES accounts (id),
    mobile_index bytea       NOT NULL,
    left_at      timestamptz NOT NULL,
    CONSTRAINT numbers_left_pk PRIMARY KEY (mobile_index, left_at)
);
CREATE INDEX numbers_left_account ON numbers_left (account_id);
INSERT INTO numbers_left (account_id, mobile_index, left_at)
SELECT id, mobile_index, closed_at FROM accounts WHERE closed_at IS NOT NULL AND mobile_index IS NOT NULL ON CONFLICT DO NOTHING;

CREATE FUNCTION accounts_leave_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO numbers_left (account_id, mobile_index, left_at) VALUES (OLD.id, OLD.mobile_index, coalesce(NEW.closed_at, NEW.mobile_changed_at))
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER accounts_number_left AFTER UPDATE ON accounts FOR EACH ROW
    WHEN (OLD.closed_at IS NULL AND (NEW.closed_at IS NOT NULL OR NEW.mobile_index <> OLD.mobile_index)) EXECUTE FUNCTION accounts_leave_number();

-- Who the person of an open account is: the proven document, or, while nothing is proved, the numbers, each with the time in which it was this
-- account's: the present one and those it left.
CREATE FUNCTION account_documents(account bigint) RETURNS TABLE (document_number_index bytea) LANGUAGE sql STABLE AS $$
    SELECT i.document_number_index FROM accounts a JOIN identities i ON i.account_id = a.id WHERE a.id = account AND a.closed_at IS NULL
$$;
CREATE FUNCTION account_numbers(account bigint) RETURNS TABLE (mobile_index bytea, since timestamptz, until timestamptz) LANGUAGE sql STABLE AS $$
    SELECT n.mobile_index,
           coalesce((SELECT max(l.left_at) FROM numbers_left l WHERE l.mobile_index = n.mobile_index AND l.left_at < n.until), '-infinity'), n.until
      FROM accounts a
           CROSS JOIN LATERAL (SELECT a.mobile_index, 'infinity'::timestamptz AS until
                               UNION ALL SELECT o.mobile_index, o.left_at FROM numbers_left o WHERE o.account_id = a.id) n
     WHERE a.id = account AND a.closed_at IS NULL AND NOT EXISTS (SELECT FROM identities i WHERE i.account_id = a.id)
$$;

-- The grants that the person of an account made or got. The handler's number counts from its proof, the legal representative's from the grant.
CREATE FUNCTION account_grants(account bigint) RETURNS TABLE (authorization_id bigint, is_grantor boolean, is_grantee boolean) LANGUAGE sql STABLE AS $$
    SELECT g.id, bool_or(g.is_grantor), bool_or(NOT g.is_grantor)
      FROM (SELECT z.id, true AS is_grantor FROM account_documents(account) d JOIN authorizations z ON z.grantor_document_index = d.document_number_index
            UNION ALL
            SELECT z.id, false FROM account_documents(account) d JOIN authorizations z ON z.grantee_document_index = d.document_number_index
            UNION ALL
            SELECT z.id, true FROM account_numbers(account) n JOIN authorizations z ON z.grantor_mobile_index = n.mobile_index
             WHERE z.in_force_from > n.since AND z.in_force_from <= n.until
            UNION ALL
            SELECT z.id, false FROM account_numbers(account) n JOIN authorizations z ON z.grantee_mobile_index = n.mobile_index
                   LEFT JOIN order_people h ON h.order_id = z.order_id AND h.role = 'handler' AND h.mobile_index = z.grantee_mobile_index
             WHERE coalesce(h.mobile_proved_at, z.in_force_from) > n.since AND coalesce(h.mobile_proved_at, z.in_force_from) <= n.until) g
     GROUP BY g.id
$$;

-- The orders of companies whose handler is the person of an account.
CREATE FUNCTION account_handled_orders(account bigint) RETURNS TABLE (order_id bigint) LANGUAGE sql STABLE AS $$
    SELECT o.id FROM account_documents(account) d JOIN orders o ON o.handler_document_index = d.document_number_index
     WHERE o.holder_kind = 'enterprise' AND o.state <> 'draft'
    UNION ALL
    SELECT o.id FROM account_numbers(account) n JOIN orders o ON o.holder_mobile_index = n.mobile_index
           JOIN order_people h ON h.order_id = o.id AND h.role = 'handler' AND h.mobile_index = n.mobile_index
     WHERE o.holder_kind = 'enterprise' AND o.state <> 'draft' AND h.mobile_proved_at > n.since AND h.mobile_proved_at <= n.until
$$;

CREATE INDEX authorizations_grantor_document ON authorizations (grantor_document_index, id DESC);
CREATE INDEX authorizations_grantee_document ON authorizations (grantee_document_index, id DESC);
CREATE INDEX orders_handler_document ON orders (handler_document_index, id) WHERE holder_kind = 'enterprise' AND state <> 'draft';
DROP INDEX orders_handler_claim;
DROP INDEX orders_handler_renewal;

GRANT SELECT, INSERT ON numbers_left TO lnca_api;
GRANT SELECT, DELETE ON numbers_left TO lnca_worker; -- when no record names the number any more
GRANT SELECT ON numbers_left TO lnca_signer;

COMMIT;
