-- Takes back deploy/number_owners.sql.
BEGIN;

CREATE INDEX orders_handler_claim ON orders (holder_mobile_index, id) WHERE state = 'approved' AND holder_kind = 'enterprise';
CREATE INDEX orders_handler_renewal ON orders (holder_mobile_index, id) WHERE state = 'completed' AND type = 'renewal' AND holder_kind = 'enterprise';
DROP INDEX authorizations_grantor_document, authorizations_grantee_document, orders_handler_document;
DROP FUNCTION account_handled_orders(bigint), account_grants(bigint), account_numbers(bigint), account_documents(bigint);
DROP TRIGGER accounts_number_left ON accounts;
DROP FUNCTION accounts_leave_number();
DROP TABLE numbers_left;

COMMIT;
